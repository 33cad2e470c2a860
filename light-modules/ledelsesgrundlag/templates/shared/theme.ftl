[#ftl output_format="HTML"]
[#-- What makes a theme recognisable: its class (colours), its mark (shape) and its name, always together. --]

[#import "/ledelsesgrundlag/templates/shared/link.ftl" as link]

[#-- CSS knows lg-theme-1 to lg-theme-3; a fourth theme gets the neutral colours and the neutral mark. --]
[#function accent theme]
[#return "lg-theme-" + theme.order()?c]
[/#function]

[#macro mark theme class="lg-mark"]
<svg class="${class}" viewBox="0 0 48 48" fill="currentColor" aria-hidden="true" focusable="false">
[#switch theme.order()]
[#case 1][#-- a frame with a needle: boundaries and direction --]
<path d="M4 4h40v40H4z" fill="none" stroke="currentColor" stroke-width="4"/><path d="M37 11 28.5 28.5 11 37l8.5-17.5z"/>
[#break]
[#case 2][#-- two circles and what they share --]
<path d="M2.25 24a14.5 14.5 0 1 0 29 0 14.5 14.5 0 1 0-29 0zm14.5 0a14.5 14.5 0 1 0 29 0 14.5 14.5 0 1 0-29 0z" fill="none" stroke="currentColor" stroke-width="4"/><path d="M24 11.4a14.5 14.5 0 0 1 0 25.2 14.5 14.5 0 0 1 0-25.2z"/>
[#break]
[#case 3][#-- a person in a doorway --]
<path d="M6 44V22a18 18 0 0 1 36 0v22z" fill="none" stroke="currentColor" stroke-width="4"/><path d="M12 44a12 12 0 0 1 24 0zM24 29a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13z"/>
[#break]
[#default]
<path d="M24 3 45 24 24 45 3 24z" fill="none" stroke="currentColor" stroke-width="4"/><path d="M24 16l8 8-8 8-8-8z"/>
[/#switch]
</svg>
[/#macro]

[#macro name theme]
<span class="lg-themename ${accent(theme)}">[@mark theme /]${theme.title()}</span>
[/#macro]

[#-- Hook: lg-themecards. level: the cards' heading, one below what stands above them. --]
[#macro cards themes level=3]
<ul class="lg-themecards" role="list">
[#list themes as theme]
<li class="lg-themecard ${accent(theme)}">
<div class="lg-themecard__head">
[@mark theme /]
<h${level}>[@link.to theme]${theme.title()}[/@link.to]</h${level}>
</div>
<p class="lg-themecard__summary">${theme.summary()!}</p>
<ul class="lg-themecard__tasks" role="list">
[#list theme.tasks() as task]
<li>[@link.to task]${task.title()}[/@link.to]</li>
[/#list]
</ul>
</li>
[/#list]
</ul>
[/#macro]
