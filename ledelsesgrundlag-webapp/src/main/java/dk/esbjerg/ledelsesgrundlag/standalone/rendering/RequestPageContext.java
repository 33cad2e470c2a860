package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Labels;
import java.util.Locale;
import java.util.UUID;
import javax.jcr.ItemNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** The page being rendered, as the framework's template functions see it. */
record RequestPageContext(PageRequest request, Session website, Labels labels, ResourceAddresses resources)
        implements PageContext {

    @Override
    public String pagePath() {
        return request.pagePath();
    }

    @Override
    public Locale locale() {
        return request.locale();
    }

    @Override
    public String pageAddress(String pagePath) {
        return request.contextPath() + pagePath;
    }

    @Override
    public String resourceAddress(String path) {
        return request.contextPath() + resources.addressOf(path);
    }

    @Override
    public String label(String key, Locale locale) {
        return labels.label(key, locale);
    }

    @Override
    public String resolveLinks(String richText) {
        return StoredLinks.resolve(richText, (id, storedPath) -> pageAddress(pathOf(id, storedPath)) + ".html");
    }

    @Override
    public boolean styled() {
        return true;
    }

    private String pathOf(String id, String storedPath) {
        try {
            return website.getNodeByIdentifier(UUID.fromString(id).toString()).getPath();
        } catch (ItemNotFoundException | IllegalArgumentException gone) {
            return storedPath;
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("Cannot follow a link to " + storedPath + ": " + e.getMessage(), e);
        }
    }
}
