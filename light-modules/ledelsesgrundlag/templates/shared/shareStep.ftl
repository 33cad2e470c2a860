[#ftl output_format="HTML"]
[#-- One step of telling a case. Hooks: lg-share, lg-helping, lg-choosing, lg-steps. --]
[#import "/ledelsesgrundlag/templates/shared/form.ftl" as forms]
[#import "/ledelsesgrundlag/templates/shared/contribution.ftl" as following]
[#import "/ledelsesgrundlag/templates/shared/theme.ftl" as theming]

[#macro step form taskName]
[#local here = form.step()]
<div class="lg-share lg-wrap">
[@forms.post action=(ledelsesfn.pageLink("shareCase")!"") class="lg-form lg-share__form"]
[@forms.hidden "bidrag" form.id() /]
[@forms.hidden "revision" form.revision()?c /]
[@forms.hidden "trin" here.number()?c /]
[@forms.hidden "mark" form.mark() /]
[#if form.revision() == 0 && taskName?has_content]
[@forms.hidden "opgave" taskName /]
[/#if]
<div class="lg-share__main">
[@forms.problems form]
[#if form.has("closed")]
<p><a href="${ledelsesfn.pageLink("myCases")!}/${form.id()}">${ledelsesfn.label("ledelsesgrundlag.site.share.toContribution")}</a></p>
[/#if]
[/@forms.problems]
[@following.reminder form /]
[#if here.code() == "topics"]
[@topics form /]
[#else]
[@helping here /]
[#if here.code() == "about"]
[@about form /]
[#else]
[@forms.field form=form name=here.code() rows=14]${ledelsesfn.label("ledelsesgrundlag.site.share.longText", form.limit(here.code()))}[/@forms.field]
[/#if]
[/#if]
<div class="lg-buttons">
[@forms.button words=ledelsesfn.label("ledelsesgrundlag.site.share.next") do="next" /]
[#if form.isComplete() && here.code() != "topics"]
[@forms.button words=ledelsesfn.label("ledelsesgrundlag.site.share.toCheck") do="check" quiet=true /]
[/#if]
[#if here.number() gt 1]
[@forms.button words=ledelsesfn.label("ledelsesgrundlag.site.share.back") do="back" quiet=true /]
[/#if]
[@forms.button words=ledelsesfn.label("ledelsesgrundlag.site.share.later") do="later" quiet=true /]
</div>
</div>
[@steps form /]
[/@forms.post]
</div>
[/#macro]

[#-- Questions that lead on, and a line of how it may sound. --]
[#macro helping step]
<div class="lg-helping">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.share.helping")}</h2>
<ul>
[#list 1..3 as number]
<li>${ledelsesfn.label("ledelsesgrundlag.site.share." + step.code() + ".question" + number)}</li>
[/#list]
</ul>
<p class="lg-helping__example"><strong>${ledelsesfn.label("ledelsesgrundlag.site.share.example")}</strong> ${ledelsesfn.label("ledelsesgrundlag.site.share." + step.code() + ".example")}</p>
</div>
[/#macro]

[#macro about form]
[@forms.field form=form name="title"]${ledelsesfn.label("ledelsesgrundlag.site.share.field.title.help", form.limit("title"))}[/@forms.field]
[@forms.field form=form name="workplace"]${ledelsesfn.label("ledelsesgrundlag.site.share.field.workplace.help", form.limit("workplace"))}[/@forms.field]
<fieldset class="lg-choosing">
<legend>${ledelsesfn.label("ledelsesgrundlag.site.share.teller")}</legend>
[@forms.option type="radio" name="teller" value="anonymous" chosen=form.anonymous()]${ledelsesfn.label("ledelsesgrundlag.site.share.teller.anonymous")}<small>${ledelsesfn.label("ledelsesgrundlag.site.share.teller.anonymous.what")}</small>[/@forms.option]
[@forms.option type="radio" name="teller" value="named" chosen=(!form.anonymous() && (form.value("byline")?has_content || (form.problem("byline")!"") == "noByline"))]${ledelsesfn.label("ledelsesgrundlag.site.share.teller.named")}<small>${ledelsesfn.label("ledelsesgrundlag.site.share.teller.named.what")}</small>[/@forms.option]
[@forms.field form=form name="byline"]${ledelsesfn.label("ledelsesgrundlag.site.share.field.byline.help", form.limit("byline"))}[/@forms.field]
</fieldset>
[/#macro]

[#macro topics form]
[#list ledelsesfn.themes()?filter(theme -> theme.tasks()?has_content) as theme]
<fieldset class="lg-choosing ${theming.accent(theme)}">
<legend>[@theming.mark theme /]${theme.title()}</legend>
[#list theme.tasks() as task]
[@forms.option type="checkbox" name="tasks" value=task.id() chosen=form.isChosen(task.id())]${task.title()}[/@forms.option]
[/#list]
</fieldset>
[/#list]
[#list bidragfn.tools()]
<fieldset class="lg-choosing lg-choosing--many">
<legend>${ledelsesfn.label("ledelsesgrundlag.site.share.tools")}</legend>
[#items as tool]
[@forms.option type="checkbox" name="tools" value=tool.id() chosen=form.isChosen(tool.id())]${tool.title()}[/@forms.option]
[/#items]
</fieldset>
[/#list]
[#if form.has("changedMeanwhile")]
[#local kept = bidragfn.asCase(form.basis())]
<div class="lg-kept">
<p class="lg-kept__label">${ledelsesfn.label("ledelsesgrundlag.site.share.kept", ledelsesfn.label("ledelsesgrundlag.site.share.step.topics"))}</p>
[#list ledelsesfn.tasksOf(kept)?map(task -> task.title()) + ledelsesfn.toolsOf(kept)?map(tool -> tool.title()) as title]
<p>${title}</p>
[#else]
<p>${ledelsesfn.label("ledelsesgrundlag.site.share.kept.nothing")}</p>
[/#list]
</div>
[/#if]
[/#macro]

[#-- Buttons of the form, so that going to another step keeps this one first. --]
[#macro steps form]
<nav class="lg-steps" aria-label="${ledelsesfn.label("ledelsesgrundlag.site.share.steps")}">
<ol role="list">
[#list bidragfn.steps() as step]
<li[#if form.isDone(step)] class="lg-steps__done"[/#if]><button name="do" value="${step.number()?c}"[#if step.code() == form.step().code()] aria-current="step"[/#if]>${ledelsesfn.label("ledelsesgrundlag.site.share.step." + step.code())}[#if form.isDone(step)] <span class="lg-hidden">${ledelsesfn.label("ledelsesgrundlag.site.share.steps.done")}</span>[/#if]</button></li>
[/#list]
</ol>
<p class="lg-steps__note">${ledelsesfn.label("ledelsesgrundlag.site.share.steps.note")}</p>
</nav>
[/#macro]
