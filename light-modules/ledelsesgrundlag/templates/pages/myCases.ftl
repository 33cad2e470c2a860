[#ftl output_format="HTML"]
[#import "/ledelsesgrundlag/templates/shared/page.ftl" as layout]
[#import "/ledelsesgrundlag/templates/shared/hero.ftl" as hero]
[#import "/ledelsesgrundlag/templates/shared/form.ftl" as forms]
[#import "/ledelsesgrundlag/templates/shared/signIn.ftl" as access]
[#import "/ledelsesgrundlag/templates/shared/contributions.ftl" as contributions]
[#import "/ledelsesgrundlag/templates/shared/contribution.ftl" as following]
[#import "/ledelsesgrundlag/templates/shared/notDone.ftl" as refused]
[#assign page = cmsfn.decode(content)]
[#assign title = page.title!page.@name]
[#assign id = ctx.getParameter("bidrag")!""]
[#assign news = ctx.getParameter("nyt")!""]
[#assign refusal = bidragfn.refusal()!""]
[#-- An address tells what was done also long after: it is believed where nothing has happened since. --]
[#macro told isLatest]
[#if isLatest && ["saved", "sent", "withdraw", "anonymise"]?seq_contains(news)]
<div class="lg-wrap">
[@forms.message "done"]
<p>${ledelsesfn.label("ledelsesgrundlag.site.mine.news." + news)}</p>
[/@forms.message]
</div>
[/#if]
[/#macro]
[#if refusal?has_content]
[@layout.page title=title]
[@refused.notDone refusal bidragfn.refusedId() /]
[@access.who /]
[/@layout.page]
[#elseif !bidragfn.isSignedIn() || !id?has_content && !bidragfn.mayShare()]
[@layout.page title=title description=page.description!""]
[@hero.hero title=title lead=page.lead!"" /]
[@access.invitation /]
[@layout.area /]
[@access.who /]
[/@layout.page]
[#elseif id?has_content]
[#assign contribution = bidragfn.contribution(id)!]
[#if contribution?has_content]
[#assign name = contribution.story().title()?has_content?then(contribution.story().title(), ledelsesfn.label("ledelsesgrundlag.site.mine.untitled"))]
[@layout.page title=name]
[@hero.hero title=name]
<p class="lg-hero__state">[@contributions.state contribution.state() /] <a href="${ledelsesfn.pageLink("myCases")!}">${ledelsesfn.label("ledelsesgrundlag.site.mine.all")}</a></p>
[@following.stages contribution /]
[/@hero.hero]
[@told contribution.isLatest(news) /]
[@following.contribution contribution ctx.getParameter("bekraeft")!"" /]
[@access.who /]
[/@layout.page]
[#else]
[@layout.page title=title]
[#assign status = ctx.response.setStatus(404)]
[@refused.notDone "gone" "" /]
[@access.who /]
[/@layout.page]
[/#if]
[#else]
[#assign own = bidragfn.contributions()]
[#assign unread = bidragfn.unread()]
[@layout.page title=title description=page.description!""]
[@hero.hero title=title lead=page.lead!"" /]
[@told news == "saved" && bidragfn.isWriting() /]
<div class="lg-mine lg-wrap">
[#if unread?has_content]
<section class="lg-mine__unread">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.mine.unread")}</h2>
<ul class="lg-news" role="list">
[#list unread as notice]
<li><a href="${ledelsesfn.pageLink("myCases")!}/${notice.contribution()}">${notice.words()}</a> <small>${bidragfn.when(notice.when())}</small></li>
[/#list]
</ul>
</section>
[/#if]
<section>
<h2>${ledelsesfn.label("ledelsesgrundlag.site.mine.count", own?size)}</h2>
[#if own?has_content]
[@contributions.list own /]
[#else]
<p>${ledelsesfn.label("ledelsesgrundlag.site.mine.none")}</p>
[/#if]
<p><a class="lg-button" href="${ledelsesfn.pageLink("shareCase")!}">${ledelsesfn.label("ledelsesgrundlag.site.invite.link")}</a></p>
</section>
</div>
[@layout.area /]
[@access.who /]
[/@layout.page]
[/#if]
