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
 * status 404 in the reader's own surroundings. Magnolia asks it about every request of the whole site, so what cannot be
 * ours is let go without a look into the repository.
 */
public class UnknownPageMapping implements VirtualUriMapping {

    private static final Pattern BELOW_THE_FRAMEWORK = Pattern.compile("(?!/\\.).*/ledelsesgrundlag/.+");

    /** What Magnolia itself takes off an address before it looks for the page. */
    private static final Pattern NOT_OF_THE_PATH = Pattern.compile("(?:~[^/]*~)?(?:\\.\\w+|/+)?$");

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
        String path = NOT_OF_THE_PATH.matcher(address).replaceFirst("");
        return pageAbove(path)
                .flatMap(pages::around)
                .flatMap(tree -> tree.withTemplate("notFound"))
                // The index may be a moment behind: to what is gone by now no reader may be sent again and again.
                .filter(page -> !page.path().equals(path) && exists(page.path()))
                .map(page -> new Result("forward:" + languages.toI18NURI(page.path() + ".html"), WEIGHT, this));
    }

    @Override
    public boolean isValid() {
        return true;
    }

    /** The page above a path at which there is nothing; empty where there is something, or it lies in no page. */
    private Optional<String> pageAbove(String path) {
        return source.read(Page.WORKSPACE, session -> {
            if (exists(session, path)) {
                return Optional.empty();
            }
            for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                String above = path.substring(0, end);
                if (exists(session, above)) {
                    return session.getNode(above).isNodeType(Page.NODE_TYPE) ? Optional.of(above) : Optional.empty();
                }
            }
            return Optional.empty();
        });
    }

    private boolean exists(String path) {
        return source.read(Page.WORKSPACE, session -> exists(session, path));
    }

    /** Readers can type anything, also what the repository does not take for a path. */
    private static boolean exists(Session session, String path) {
        try {
            return session.nodeExists(path);
        } catch (RepositoryException noPath) {
            return false;
        }
    }
}
