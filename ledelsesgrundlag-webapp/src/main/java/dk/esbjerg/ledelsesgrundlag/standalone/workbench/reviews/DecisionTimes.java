package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long authors have waited for a decision, of late.
 *
 * @param count how many decisions it is made from
 * @param median half of them took no longer
 * @param slowest nine in ten took no longer
 */
public record DecisionTimes(int count, Age median, Age slowest) {

    static final Duration PERIOD = Duration.ofDays(90);

    /** Empty where nothing was decided in that time. */
    static Optional<DecisionTimes> of(List<Summary> submitted, Instant now) {
        List<Duration> times = submitted.stream()
                .filter(summary -> summary.decided()
                        .filter(decided -> decided.isAfter(now.minus(PERIOD)))
                        .isPresent())
                .map(summary -> Duration.between(
                        summary.submitted().orElseThrow(), summary.decided().orElseThrow()))
                // What was decided once may have been submitted again since.
                .filter(time -> !time.isNegative())
                .sorted()
                .toList();
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(new DecisionTimes(times.size(), quantile(times, .5), quantile(times, .9)));
    }

    private static Age quantile(List<Duration> sorted, double share) {
        return Age.of(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }
}
