[#ftl output_format="HTML"]
[#-- One contribution as its author follows it. Hooks: lg-follow, lg-stages, lg-said, lg-words, lg-timeline, lg-actions. --]
[#import "/ledelsesgrundlag/templates/shared/form.ftl" as forms]
[#import "/ledelsesgrundlag/templates/shared/caseBody.ftl" as body]
[#import "/ledelsesgrundlag/templates/shared/richText.ftl" as text]

[#-- confirming: the action that its author is asked to confirm; anything or nothing --]
[#macro contribution item confirming]
[#local asked = item.actions()?seq_contains(confirming) && ["withdraw", "anonymise"]?seq_contains(confirming)]
<div class="lg-follow lg-wrap">
<div class="lg-follow__main">
[#list bidragfn.readNow(item)]
<ul class="lg-news" role="list">
[#items as told]
<li>${told.words()}</li>
[/#items]
</ul>
[/#list]
[#if asked]
[@confirm item confirming /]
[#else]
[@whatNow item /]
[/#if]
<section class="lg-follow__case">
<h2>[#if item.isSuggested()]${ledelsesfn.label("ledelsesgrundlag.site.mine.text.suggested")}[#else]${ledelsesfn.label("ledelsesgrundlag.site.mine.text")}[/#if]</h2>
<div class="lg-preview">
[@body.told bidragfn.asCase(item.story()) 3 /]
</div>
</section>
</div>
<div class="lg-follow__aside">
[@timeline item.events() /]
</div>
</div>
[/#macro]

[#-- Where the case is on its way; one that goes no further has left it. --]
[#macro stages item]
[#if item.stage() gt 0]
<ol class="lg-stages" role="list" aria-label="${ledelsesfn.label("ledelsesgrundlag.site.mine.stages")}">
[#list 1..4 as number]
<li class="lg-stages__[#if number lt item.stage()]done[#elseif number == item.stage()]here[#else]ahead[/#if]"[#if number == item.stage()] aria-current="step"[/#if]>${ledelsesfn.label("ledelsesgrundlag.site.mine.stage" + number)}</li>
[/#list]
</ol>
[/#if]
[/#macro]

[#macro whatNow item]
<section class="lg-now">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.mine.now")}</h2>
<p>[#if item.isSuggested()]${ledelsesfn.label("ledelsesgrundlag.site.mine.now.changesSuggested")}[#else]${ledelsesfn.label("ledelsesgrundlag.site.mine.now." + item.state())}[/#if]</p>
[@said item /]
[#if item.isPublic()]
[#local case = ledelsesfn.caseTeaser(item.caseId()?string)!]
[#if case?has_content]
<p><a href="${ledelsesfn.link(case)!}">${ledelsesfn.label("ledelsesgrundlag.site.mine.toCase")}</a></p>
[/#if]
[#if item.state() != "published"]
<p>${ledelsesfn.label("ledelsesgrundlag.site.mine.stillPublic")}</p>
[/#if]
[/#if]
[@actions item /]
</section>
[/#macro]

[#macro actions item]
[#local here = (ledelsesfn.pageLink("myCases")!"") + "/" + item.id()]
[#if item.writable() || item.actions()?has_content]
<div class="lg-actions">
[#if item.writable()]
<p><a class="lg-button" href="${ledelsesfn.pageLink("shareCase")!}?bidrag=${item.id()}[#if item.stage() == 1 && item.story().missing()?size == 0]&amp;trin=7[/#if]">${ledelsesfn.label("ledelsesgrundlag.site.mine.goOn")}</a></p>
[/#if]
[#if item.actions()?seq_contains("edit")]
[@forms.post action=here]
[@forms.hidden "bidrag" item.id() /]
<p>[#if item.isPublic()]${ledelsesfn.label("ledelsesgrundlag.site.mine.edit.what.public")}[#else]${ledelsesfn.label("ledelsesgrundlag.site.mine.edit.what")}[/#if]</p>
[@forms.button words=ledelsesfn.label("ledelsesgrundlag.site.mine.edit") do="edit" quiet=true /]
[/@forms.post]
[/#if]
<ul class="lg-actions__more" role="list">
[#list ["anonymise", "withdraw"]?filter(action -> item.actions()?seq_contains(action)) as action]
<li><a href="${here}?bekraeft=${action}">${ledelsesfn.label("ledelsesgrundlag.site.mine." + called(item, action))}</a></li>
[/#list]
</ul>
</div>
[/#if]
[/#macro]

[#function called item action]
[#return (action == "withdraw")?then("withdraw." + item.removal(), action)]
[/#function]

[#-- What cannot be undone is asked once more, on a page of its own. --]
[#macro confirm item action]
[#local here = (ledelsesfn.pageLink("myCases")!"") + "/" + item.id()]
<section class="lg-confirm">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.mine." + called(item, action) + ".question")}</h2>
<p>${ledelsesfn.label("ledelsesgrundlag.site.mine." + called(item, action) + ".what")}</p>
[@forms.post action=here]
[@forms.hidden "bidrag" item.id() /]
<div class="lg-buttons">
[@forms.button words=ledelsesfn.label("ledelsesgrundlag.site.mine." + called(item, action) + ".yes") do=action /]
<a class="lg-button lg-button--quiet" href="${here}">${ledelsesfn.label("ledelsesgrundlag.site.mine.no")}</a>
</div>
[/@forms.post]
</section>
[/#macro]

[#macro timeline events]
<section class="lg-timeline">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.mine.timeline")}</h2>
<ol role="list">
[#list events as event]
<li>
<p class="lg-timeline__what">${ledelsesfn.label("ledelsesgrundlag.site.mine.event." + event.code())}</p>
<p class="lg-timeline__when">${bidragfn.when(event.when())}</p>
[#if event.words()?has_content]
[@words event.words() /]
[/#if]
</li>
[/#list]
</ol>
</section>
[/#macro]

[#-- Why it is where it is, in an administrator's words. --]
[#macro said item]
[#if item.said()?has_content]
<div class="lg-said">
<p class="lg-said__who">${ledelsesfn.label("ledelsesgrundlag.site.mine.said")}</p>
[@words item.said() /]
</div>
[/#if]
[/#macro]

[#-- The same where its author is writing. --]
[#macro reminder form]
[#local item = bidragfn.contributionOf(form)!]
[#if item?has_content && item.said()?has_content]
[#if item.isSuggested()]
<p class="lg-reminder">${ledelsesfn.label("ledelsesgrundlag.site.mine.now.changesSuggested")}</p>
[/#if]
[@said item /]
[/#if]
[/#macro]

[#macro words comment]
<blockquote class="lg-words">
[@text.lines comment /]
</blockquote>
[/#macro]
