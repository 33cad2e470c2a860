package dk.esbjerg.ledelsesgrundlag.templating;

import dk.esbjerg.ledelsesgrundlag.framework.CaseTeaser;
import java.util.List;

/**
 * One page of the cases as narrowed down by the reader.
 *
 * @param total how many fit the filter, on all pages
 * @param page from 1
 * @param pages at least 1
 * @param previousLink null on the first page
 * @param nextLink null on the last page
 */
public record CaseList(
        List<CaseTeaser> cases,
        int total,
        boolean filtered,
        String resetLink,
        List<Filter> filters,
        int page,
        int pages,
        String previousLink,
        String nextLink) {}
