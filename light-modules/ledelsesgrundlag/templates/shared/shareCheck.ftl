[#ftl output_format="HTML"]
[#-- The last step: all of it once more as it will look, what to think of, and off it goes. Hooks: lg-check, lg-found. --]
[#import "/ledelsesgrundlag/templates/shared/form.ftl" as forms]
[#import "/ledelsesgrundlag/templates/shared/contribution.ftl" as following]
[#import "/ledelsesgrundlag/templates/shared/caseBody.ftl" as body]
[#import "/ledelsesgrundlag/templates/shared/privacy.ftl" as privacy]

[#macro check form html]
[#local found = bidragfn.pointedOut(form)]
[#local stopped = found?filter(one -> one.stops())?has_content]
<div class="lg-check lg-wrap">
[@forms.problems form][/@forms.problems]
[@following.reminder form /]
[@missing form /]
[@pointedOut form found stopped /]
<section class="lg-check__case">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.share.preview")}</h2>
<div class="lg-preview">
[@body.told bidragfn.asCase(form.story()) 3 /]
</div>
<p class="lg-check__change">${ledelsesfn.label("ledelsesgrundlag.site.share.change")}</p>
<ul class="lg-check__steps" role="list">
[#list bidragfn.steps()?filter(step -> step.code() != "check") as step]
<li><a href="${address(form, step)}">${ledelsesfn.label("ledelsesgrundlag.site.share.step." + step.code())}</a></li>
[/#list]
</ul>
</section>
[@forms.post action=(ledelsesfn.pageLink("shareCase")!"") class="lg-form lg-check__send"]
[@forms.hidden "bidrag" form.id() /]
[@forms.hidden "revision" form.revision()?c /]
[@forms.hidden "trin" form.step().number()?c /]
<h2>${ledelsesfn.label("ledelsesgrundlag.site.share.send.heading")}</h2>
[#if found?has_content && !stopped]
[@agreement form=form field="keep" value="true"]${ledelsesfn.label("ledelsesgrundlag.site.share.keep")}[/@agreement]
[/#if]
[@privacy.notice html /]
[@agreement form=form field="consent" value=bidragfn.privacyNotice(html).version()]${ledelsesfn.label("ledelsesgrundlag.site.share.consent")}[/@agreement]
<div class="lg-buttons">
[@forms.button words=ledelsesfn.label("ledelsesgrundlag.site.share.send") do="send" /]
<a class="lg-button lg-button--quiet" href="${ledelsesfn.pageLink("myCases")!}">${ledelsesfn.label("ledelsesgrundlag.site.share.notYet")}</a>
</div>
[/@forms.post]
</div>
[/#macro]

[#function address form step]
[#return (ledelsesfn.pageLink("shareCase")!"") + "?bidrag=" + form.id() + "&trin=" + step.number()?c]
[/#function]

[#macro missing form]
[#if !form.isComplete() && !form.problems()?has_content]
<div class="lg-message lg-message--open">
<p>${ledelsesfn.label("ledelsesgrundlag.site.share.missing")}</p>
<ul>
[#list form.missing() as field]
<li><a href="${address(form, bidragfn.stepOf(field))}#f-${field}">${ledelsesfn.label("ledelsesgrundlag.site.share.field." + field)}</a></li>
[/#list]
</ul>
</div>
[/#if]
[/#macro]

[#macro pointedOut form found stopped]
[#if found?has_content]
<section class="lg-found[#if stopped] lg-found--stops[/#if]">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.share.found")}</h2>
<p>[#if stopped]${ledelsesfn.label("ledelsesgrundlag.site.share.found.stops")}[#else]${ledelsesfn.label("ledelsesgrundlag.site.share.found.think")}[/#if]</p>
<ul role="list">
[#list found as one]
<li><strong>${ledelsesfn.label("ledelsesgrundlag.site.share.found." + one.kind())}</strong> <span class="lg-found__what">${one.masked()}</span> <a href="${address(form, one.step())}#f-${one.field()}">[#if one.line() gt 0]${ledelsesfn.label("ledelsesgrundlag.site.share.found.line", ledelsesfn.label("ledelsesgrundlag.site.share.field." + one.field()), one.line())}[#else]${ledelsesfn.label("ledelsesgrundlag.site.share.found.field", ledelsesfn.label("ledelsesgrundlag.site.share.field." + one.field()))}[/#if]</a></li>
[/#list]
</ul>
</section>
[/#if]
[/#macro]

[#macro agreement form field value]
[#local problem = form.problem(field)!""]
<div class="lg-field[#if problem?has_content] lg-field--wrong[/#if]">
[#if problem?has_content]
<p class="lg-field__problem" id="f-${field}-problem">[@forms.why form "" problem /]</p>
[/#if]
<div class="lg-option">
<input type="checkbox" id="f-${field}" name="${field}" value="${value}"[#if form.isTicked(field)] checked="checked"[/#if][#if problem?has_content] aria-invalid="true" aria-describedby="f-${field}-problem"[/#if]>
<label for="f-${field}">[#nested]</label>
</div>
</div>
[/#macro]
