[#ftl output_format="HTML"]
[#-- What forms are made of. Hooks: lg-form, lg-field, lg-option, lg-buttons, lg-button, lg-problems, lg-message. --]

[#-- The only form there is: whatever readers send carries the token that shows it was given to them. --]
[#macro post action class="lg-form"]
<form class="${class}" method="post" action="${action}">
<input type="hidden" name="${bidragfn.tokenField()}" value="${bidragfn.token()}">
[#nested]
</form>
[/#macro]

[#macro hidden name value]
<input type="hidden" name="${name}" value="${value}">
[/#macro]

[#macro button words do="" quiet=false]
<button class="lg-button[#if quiet] lg-button--quiet[/#if]"[#if do?has_content] name="do" value="${do}"[/#if]>${words}</button>
[/#macro]

[#-- kind: done, or wrong, which is read aloud at once --]
[#macro message kind]
<div class="lg-message lg-message--${kind}" role="${(kind == "wrong")?then("alert", "status")}">
[#nested]
</div>
[/#macro]

[#-- A field of a story, with what is wrong with it, and with what is kept where somebody changed it meanwhile. --]
[#macro field form name rows=0]
[#local label = ledelsesfn.label("ledelsesgrundlag.site.share.field." + name)]
[#local problem = form.problem(name)!""]
<div class="lg-field[#if problem?has_content] lg-field--wrong[/#if]">
<label for="f-${name}">${label}</label>
<p class="lg-field__help" id="f-${name}-help">[#nested]</p>
[#if problem?has_content]
<p class="lg-field__problem" id="f-${name}-problem">[@why form name problem /]</p>
[/#if]
[#if rows gt 0]
<textarea id="f-${name}" name="story.${name}" rows="${rows?c}" aria-describedby="f-${name}-help[#if problem?has_content] f-${name}-problem[/#if]"[#if problem?has_content] aria-invalid="true"[/#if]>${form.value(name)}</textarea>
[#else]
<input type="text" id="f-${name}" name="story.${name}" value="${form.value(name)}" autocomplete="off" aria-describedby="f-${name}-help[#if problem?has_content] f-${name}-problem[/#if]"[#if problem?has_content] aria-invalid="true"[/#if]>
[/#if]
[#if form.has("changedMeanwhile")]
<div class="lg-kept">
<p class="lg-kept__label">${ledelsesfn.label("ledelsesgrundlag.site.share.kept", label)}</p>
[#list ledelsesfn.paragraphs(form.kept(name)) as paragraph]
<p>${paragraph}</p>
[#else]
<p>${ledelsesfn.label("ledelsesgrundlag.site.share.kept.nothing")}</p>
[/#list]
</div>
[/#if]
</div>
[/#macro]

[#-- type: checkbox or radio --]
[#macro option type name value chosen id=""]
<div class="lg-option">
<input type="${type}" id="${id?has_content?then(id, "o-" + value)}" name="${name}" value="${value}"[#if chosen] checked="checked"[/#if]>
<label for="${id?has_content?then(id, "o-" + value)}">[#nested]</label>
</div>
[/#macro]

[#macro why form field reason]
[#if reason == "tooLong"]${ledelsesfn.label("ledelsesgrundlag.site.share.problem.tooLong", form.limit(field), form.value(field)?length)}[#else]${ledelsesfn.label("ledelsesgrundlag.site.share.problem." + reason)}[/#if][#t]
[/#macro]

[#-- Everything that stands in the way, first thing on the page and where reading begins; what is about a field leads there. --]
[#macro problems form]
[#if form.problems()?has_content]
<div class="lg-problems" role="alert" tabindex="-1" autofocus="autofocus">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.share.problems")}</h2>
<ul role="list">
[#list form.problems() as problem]
<li>[@problemLine form problem /]</li>
[/#list]
</ul>
[#nested]
</div>
[/#if]
[/#macro]

[#macro problemLine form problem]
[#if !problem.field()?has_content]
[@why form "" problem.reason() /]
[#elseif ["keep", "consent"]?seq_contains(problem.field())]
<a href="#f-${problem.field()}">[@why form "" problem.reason() /]</a>
[#else]
[#local step = bidragfn.stepOf(problem.field())]
[#local elsewhere = (step.code() != form.step().code())?then((ledelsesfn.pageLink("shareCase")!"") + "?bidrag=" + form.id() + "&trin=" + step.number()?c, "")]
<a href="${elsewhere}#f-${problem.field()}">${ledelsesfn.label("ledelsesgrundlag.site.share.field." + problem.field())}</a>: [@why form problem.field() problem.reason() /]
[/#if]
[/#macro]
