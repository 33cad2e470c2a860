package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Labels;
import java.util.Locale;
import java.util.Optional;

/** The page being rendered, as the framework's template functions see it. */
record RequestPageContext(
        PageRequest request, Reader reader, Labels labels, ResourceAddresses resources, RichTextLinks links)
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
        return request.pagesBelow() + pagePath;
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
        return links.resolve(richText);
    }

    @Override
    public Optional<String> signInAddress() {
        return reader.signInAddress(request.address()).map(address -> request.contextPath() + address);
    }

    @Override
    public Optional<String> signOutAddress() {
        return reader.signOutAddress().map(address -> request.contextPath() + address);
    }

    @Override
    public Optional<String> accountAddress() {
        return reader.accountAddress().map(address -> request.contextPath() + address);
    }

    @Override
    public boolean styled() {
        return true;
    }
}
