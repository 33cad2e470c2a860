package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.FullNames;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.inject.Inject;

/** {@code /author/reviews}: everything that was submitted, in piles, and how long authors wait. */
public final class InboxScreen implements Screen {

    static final int PAGE_SIZE = 25;

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Submissions submissions;
    private final FullNames names;
    private final Clock clock;
    private final Frame frame;

    @Inject
    InboxScreen(Submissions submissions, FullNames names, Clock clock, Frame frame) {
        this.submissions = submissions;
        this.names = names;
        this.clock = clock;
        this.frame = frame;
    }

    /** A submission in the list. @param age since it was last submitted */
    public record Row(String address, Summary summary, Age age, boolean own) {}

    /** A pile and how much lies in it. */
    public record Heap(String name, int count, String address, boolean chosen) {}

    /** A column's heading. @param sorted {@code ascending}, {@code descending} or empty */
    public record Heading(String name, String address, String sorted) {}

    @Override
    public Optional<Answer> answer(Visit visit) {
        if (!ReviewPaths.isInbox(visit)) {
            return Optional.empty();
        }
        Actor reader = Reviewer.of(visit);
        if (!visit.call().reads() && !visit.resumed()) {
            throw new Refusal(405, "refused.method");
        }
        return Optional.of(show(visit, reader, InboxAddress.of(visit.query())));
    }

    private Answer show(Visit visit, Actor reader, InboxAddress asked) {
        Instant now = clock.instant();
        List<Summary> all = submissions.submitted(reader);
        List<Summary> found = find(all, reader, asked);
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        InboxAddress address = asked.page() > pages ? asked.at(pages) : asked;
        Map<String, Object> model = new HashMap<>();
        model.put("heaps", heaps(all, reader, address));
        model.put("pile", address.pile().word());
        model.put("text", address.text());
        model.put("sort", address.sort().word());
        model.put("descending", address.descending());
        model.put("headings", headings(address));
        model.put(
                "rows",
                found.stream()
                        .skip((long) (address.page() - 1) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(summary -> row(summary, reader, now))
                        .toList());
        model.put("total", found.size());
        model.put("page", address.page());
        model.put("pages", pages);
        model.put("previous", address.at(address.page() - 1).address());
        model.put("next", address.at(address.page() + 1).address());
        longestWaiting(all, reader).ifPresent(since -> model.put("longest", Age.of(Duration.between(since, now))));
        DecisionTimes.of(all, now).ifPresent(times -> model.put("times", times));
        model.put("period", DecisionTimes.PERIOD.toDays());
        return frame.show(visit, "reviews/inbox", model);
    }

    private List<Summary> find(List<Summary> all, Actor reader, InboxAddress address) {
        String wanted = address.text().toLowerCase(DANISH);
        // Each name is looked up in the repository, and most authors have sent several.
        Map<String, String> known = new HashMap<>();
        UnaryOperator<String> name = user -> known.computeIfAbsent(user, names::of);
        Comparator<Summary> order = address.sort().order(name);
        return all.stream()
                .filter(summary -> address.pile().holds(summary, reader.name()))
                .filter(summary -> wanted.isEmpty()
                        || summary.title().toLowerCase(DANISH).contains(wanted)
                        || name.apply(summary.author()).toLowerCase(DANISH).contains(wanted))
                .sorted(address.descending() ? order.reversed() : order)
                .toList();
    }

    private static Row row(Summary summary, Actor reader, Instant now) {
        return new Row(
                ReviewPaths.of(summary.id()),
                summary,
                Age.of(Duration.between(summary.submitted().orElseThrow(), now)),
                summary.author().equals(reader.name()));
    }

    private static List<Heap> heaps(List<Summary> all, Actor reader, InboxAddress address) {
        return Stream.of(Pile.values())
                .map(pile -> new Heap(
                        pile.word(),
                        (int) all.stream()
                                .filter(summary -> pile.holds(summary, reader.name()))
                                .count(),
                        address.in(pile).address(),
                        pile == address.pile()))
                .toList();
    }

    private static List<Heading> headings(InboxAddress address) {
        return Stream.of(InboxColumn.values())
                .map(column -> new Heading(
                        column.word(),
                        address.sortedBy(column).address(),
                        address.sort() != column ? "" : address.descending() ? "descending" : "ascending"))
                .toList();
    }

    private static Optional<Instant> longestWaiting(List<Summary> all, Actor reader) {
        return all.stream()
                .filter(summary -> Pile.WAITING.holds(summary, reader.name()))
                .map(summary -> summary.submitted().orElseThrow())
                .min(Comparator.naturalOrder());
    }
}
