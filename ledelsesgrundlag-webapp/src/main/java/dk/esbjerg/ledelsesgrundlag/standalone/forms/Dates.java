package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as forms have them: as a browser's date field sends them, or as Danes write them. */
final class Dates {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})|(?<day>\\d{1,2})[./-](?<month>\\d{1,2})[./-](?<year>\\d{4}))"
                    + "(?:(?:T| +(?:kl\\. *)?)(?<hour>\\d{1,2})[:.](?<minute>\\d{2}))?");

    private Dates() {}

    /** The day, or the moment, as a browser's date field has it; empty where the text is none. */
    static Optional<String> iso(String text, boolean time) {
        return parsed(text, time).map(moment -> iso(moment, time));
    }

    static String iso(Calendar stored, boolean time) {
        return iso(
                LocalDateTime.ofInstant(Instant.ofEpochMilli(stored.getTimeInMillis()), ZoneId.systemDefault()), time);
    }

    /** @throws IllegalArgumentException if the text is no date */
    static Calendar calendar(String text, boolean time) {
        LocalDateTime moment =
                parsed(text, time).orElseThrow(() -> new IllegalArgumentException("This is no date: " + text));
        return GregorianCalendar.from(moment.atZone(ZoneId.systemDefault()));
    }

    private static String iso(LocalDateTime moment, boolean time) {
        return time
                ? moment.truncatedTo(ChronoUnit.MINUTES).toString()
                : moment.toLocalDate().toString();
    }

    private static Optional<LocalDateTime> parsed(String text, boolean time) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches() || !time && matcher.group("hour") != null) {
            return Optional.empty();
        }
        try {
            LocalDate day = matcher.group("y") == null
                    ? LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"))
                    : LocalDate.of(number(matcher, "y"), number(matcher, "m"), number(matcher, "d"));
            LocalDateTime moment = matcher.group("hour") == null
                    ? day.atStartOfDay()
                    : day.atTime(number(matcher, "hour"), number(matcher, "minute"));
            return moment.getYear() == 0 ? Optional.empty() : Optional.of(moment);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }
}
