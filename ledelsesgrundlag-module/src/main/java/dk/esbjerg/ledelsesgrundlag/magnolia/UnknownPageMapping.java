package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.virtualuri.VirtualUriMapping;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Answers an address below the framework that leads nowhere with the page that editors keep for it, which says so with
 * status 404 in the reader's own surroundings.
 */
public final class UnknownPageMapping implements VirtualUriMapping {

    private static final Pattern BELOW_THE_FRAMEWORK = Pattern.compile("(?!/\\.).*/ledelsesgrundlag/[^\\[\\]:*|]+");

    /** Whatever else knows the address, such as a tool's, knows it better. */
    private static final int WEIGHT = 0;

    private final ContentSource source;
    private final Pages pages;
    private final I18nContentSupport languages;

    @Inject
    public UnknownPageMapping(ContentSource source, Pages pages, I18nContentSupport languages) {
        this.source = source;
        this.pages = pages;
        this.languages = languages;
    }

    @Override
    public Optional<Result> mapUri(URI uri) {
        String address = uri.getPath();
        if (address == null || !BELOW_THE_FRAMEWORK.matcher(address).matches()) {
            return Optional.empty();
        }
        String path = languages.toRawURI(address);
        String language = address.substring(0, address.length() - path.length());
        return above(path.replaceFirst("(?:\\.\\w+|/)$", ""))
                .flatMap(pages::around)
                .flatMap(tree -> tree.withTemplate("notFound"))
                .map(page -> new Result("forward:" + language + page.path() + ".html", WEIGHT, this));
    }

    @Override
    public boolean isValid() {
        return true;
    }

    /** The page above one that does not exist; empty where it does exist. */
    private Optional<String> above(String path) {
        return source.read(
                Page.WORKSPACE, session -> session.nodeExists(path) ? Optional.empty() : existing(session, path));
    }

    private static Optional<String> existing(Session session, String path) throws RepositoryException {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (session.nodeExists(path.substring(0, end))) {
                return Optional.of(path.substring(0, end));
            }
        }
        return Optional.empty();
    }
}
