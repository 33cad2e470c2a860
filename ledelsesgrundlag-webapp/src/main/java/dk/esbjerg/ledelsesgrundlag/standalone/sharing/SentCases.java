package dk.esbjerg.ledelsesgrundlag.standalone.sharing;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.PageTree;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.sharing.Actors;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.GoTo;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Refused;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Show;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Shown;
import dk.esbjerg.ledelsesgrundlag.sharing.Fields;
import dk.esbjerg.ledelsesgrundlag.sharing.FormStep;
import dk.esbjerg.ledelsesgrundlag.sharing.Place;
import dk.esbjerg.ledelsesgrundlag.sharing.ShareForm;
import dk.esbjerg.ledelsesgrundlag.sharing.Sharing;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Responder;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageAddresses;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRenderer;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRequest;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PlainForm;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PlainForm.Says;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.Reader;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.ReaderFunctions;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RenderedPage;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RenderingException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.PublishedGate;
import dk.esbjerg.ledelsesgrundlag.standalone.security.FormTokens;
import dk.esbjerg.ledelsesgrundlag.standalone.security.ResumedForms;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Secrets;
import dk.esbjerg.ledelsesgrundlag.standalone.security.SignIn;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the forms that leaders send to the pages of theirs. Nothing is done for whoever has not signed in, nor with a form
 * that was not given to its sender. What was typed and not kept is shown again, plainly where there is no page to show it on.
 */
@Singleton
public final class SentCases implements Responder, ResumedForms {

    private static final Logger log = LoggerFactory.getLogger(SentCases.class);

    private static final String POST = "POST";
    private static final int UNAVAILABLE = 503;

    private final PageAddresses addresses;
    private final PageRenderer renderer;
    private final Pages pages;
    private final PublishedGate gate;
    private final Sharing sharing;
    private final SignIn signIn;
    private final FormTokens tokens;
    private final Readers readers;
    private final PlainForm plain;

    @Inject
    public SentCases(
            PageAddresses addresses,
            PageRenderer renderer,
            Pages pages,
            PublishedGate gate,
            Sharing sharing,
            SignIn signIn,
            FormTokens tokens,
            Readers readers,
            PlainForm plain) {
        this.addresses = addresses;
        this.renderer = renderer;
        this.pages = pages;
        this.gate = gate;
        this.sharing = sharing;
        this.signIn = signIn;
        this.tokens = tokens;
        this.readers = readers;
        this.plain = plain;
    }

    /** A page is only asked for like any other. */
    @Override
    public boolean answers(String method, String path) {
        return method.equals(POST) && answers(path);
    }

    @Override
    public boolean answers(String path) {
        return template(addresses.request(path, "", Map.of())).isPresent();
    }

    @Override
    public boolean isForAnybody() {
        return true;
    }

    @Override
    public Answer answer(Call call) {
        Optional<Visitor> visitor = signIn.visitor(call);
        if (visitor.isEmpty()) {
            return signIn.demand(call);
        }
        if (!call.fromElsewhere() && Secrets.equal(token(call), visitor.get().token())) {
            return act(call, visitor.get());
        }
        boolean earlier = !call.fromElsewhere()
                && tokens.userOf(token(call))
                        .filter(visitor.get().name()::equals)
                        .isPresent();
        return earlier
                ? resume(call, visitor.get())
                : show(
                        page(call),
                        visitor.get(),
                        sharing.forged(new Fields(call.form().byName())),
                        Map.of());
    }

    @Override
    public Answer resume(Call call, Visitor visitor) {
        PageRequest page = page(call);
        Fields fields = new Fields(call.form().byName());
        return show(
                page, visitor, sharing.again(template(page).orElse(""), fields, Actors.of(visitor)), fields.byName());
    }

    private Answer act(Call call, Visitor visitor) {
        PageRequest page = page(call);
        Fields fields = new Fields(call.form().byName());
        return show(
                page,
                visitor,
                sharing.answer(template(page).orElse(""), page.pagePath(), fields, Actors.of(visitor)),
                fields.byName());
    }

    /** @param typed what is kept where the page with the form cannot be shown */
    private Answer show(
            PageRequest page,
            Visitor visitor,
            dk.esbjerg.ledelsesgrundlag.sharing.Answer answer,
            Map<String, List<String>> typed) {
        if (answer instanceof GoTo next) {
            return Answer.seeOther(address(page, next.place()));
        }
        Show show = (Show) answer;
        Reader reader = readers.of(visitor, show.shown());
        try {
            RenderedPage shown = gate.read(() -> renderer.render(page, reader)).orElseThrow();
            return Answer.html(show.status(), new String(shown.html(), StandardCharsets.UTF_8));
        } catch (ContentUnavailableException | RenderingException e) {
            log.error("{} is shown without its page: {}", page.originalUri(), e.getMessage());
            return Answer.html(UNAVAILABLE, plainly(page, visitor, show.shown(), typed));
        }
    }

    private String plainly(PageRequest page, Visitor visitor, Shown shown, Map<String, List<String>> typed) {
        if (shown instanceof Refused refused) {
            String reason = "refused." + refused.reason();
            return plain.page(page, new Says(reason, reason + ".what"));
        }
        boolean sends = ((ShareForm) shown).step() == FormStep.CHECK;
        Map<String, List<String>> fields = new LinkedHashMap<>(typed);
        fields.put(ReaderFunctions.TOKEN, List.of(visitor.token()));
        fields.put("do", List.of(sends ? "send" : "next"));
        return sends
                ? plain.page(page, new Says("refused.notSent", "refused.notSent.what"), "share.send", fields)
                : plain.page(page, new Says("refused.notDone", "share.problem.notStored"), "share.next", fields);
    }

    /** Where editors have taken that page away, the one above all. */
    private String address(PageRequest page, Place place) {
        Optional<PageTree> site = pages.around(page.pagePath());
        return site.flatMap(tree -> tree.withTemplate(place.template()))
                .map(found -> found.path() + place.rest())
                .orElseGet(() -> site.map(tree -> tree.root().path()).orElse(PageRequest.HOME));
    }

    private PageRequest page(Call call) {
        Map<String, String> parameters = new HashMap<>();
        call.query().byName().forEach((name, values) -> parameters.put(name, values.get(0)));
        return addresses.request(call.path(), "", parameters);
    }

    /** The name of the page's template, if it is one that forms are sent to. */
    private Optional<String> template(PageRequest page) {
        return renderer.template(page.pagePath()).flatMap(Page::templateName).filter(Place.TEMPLATES::contains);
    }

    private static String token(Call call) {
        return call.form().text(ReaderFunctions.TOKEN);
    }
}
