package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the inbox shows, as its address says it, so that it can be kept and passed on. What an address says that cannot be is
 * as good as not said.
 *
 * @param text what titles and authors are searched for
 * @param page from 1
 */
record InboxAddress(Pile pile, String text, InboxColumn sort, boolean descending, int page) {

    private static final int LONGEST_TEXT = 200;
    private static final String DESCENDING = "desc";

    static InboxAddress of(Parameters query) {
        String text = query.text("q").strip();
        String page = query.text("page");
        return new InboxAddress(
                Pile.of(query.text("pile")),
                text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                InboxColumn.of(query.text("sort")),
                query.text("dir").equals(DESCENDING),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    /** Everything of a pile. */
    InboxAddress in(Pile other) {
        return new InboxAddress(other, "", sort, descending, 1);
    }

    /** The same sorted by a column, the other way round if it already is. */
    InboxAddress sortedBy(InboxColumn column) {
        return new InboxAddress(pile, text, column, sort == column && !descending, 1);
    }

    InboxAddress at(int otherPage) {
        return new InboxAddress(pile, text, sort, descending, otherPage);
    }

    /** The address, below the context path. */
    String address() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("pile", pile == Pile.OPEN ? "" : pile.word());
        query.put("q", text);
        query.put("sort", sort == InboxColumn.AGE ? "" : sort.word());
        query.put("dir", descending ? DESCENDING : "");
        query.put("page", page == 1 ? "" : String.valueOf(page));
        String said = query.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ReviewPaths.INBOX + (said.isEmpty() ? "" : "?" + said);
    }
}
