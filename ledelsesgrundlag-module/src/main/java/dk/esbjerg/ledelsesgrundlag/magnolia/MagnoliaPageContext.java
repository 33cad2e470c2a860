package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.cms.security.SecurityUtil;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import info.magnolia.i18nsystem.FixedLocaleProvider;
import info.magnolia.i18nsystem.TranslationService;
import info.magnolia.link.LinkException;
import info.magnolia.link.LinkUtil;
import info.magnolia.module.resources.ResourceLinker;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page that Magnolia renders on this thread. One instance serves all threads. */
public final class MagnoliaPageContext implements PageContext {

    private static final Logger log = LoggerFactory.getLogger(MagnoliaPageContext.class);
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final String RESOURCES = "/ledelsesgrundlag/webresources/";

    private final I18nContentSupport languages;
    private final TranslationService translations;
    private final ResourceLinker resources;
    private final ServerConfiguration server;
    private final Provider<LedelsesgrundlagModule> module;

    @Inject
    public MagnoliaPageContext(
            I18nContentSupport languages,
            TranslationService translations,
            ResourceLinker resources,
            ServerConfiguration server,
            Provider<LedelsesgrundlagModule> module) {
        this.languages = languages;
        this.translations = translations;
        this.resources = resources;
        this.server = server;
        this.module = module;
    }

    @Override
    public String pagePath() {
        Node page = MgnlContext.getAggregationState().getMainContentNode();
        if (page == null) {
            throw new ContentUnavailableException("No page is being shown", null);
        }
        try {
            return page.getPath();
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("The page being shown has no path: " + e.getMessage(), e);
        }
    }

    /** The page's language where the site has languages; elsewhere Magnolia's is only its own fallback, English. */
    @Override
    public Locale locale() {
        Locale locale =
                languages.isEnabled() ? MgnlContext.getAggregationState().getLocale() : DANISH;
        return locale == null ? DANISH : locale;
    }

    /** By Magnolia's own rules, so that a site's address mapping and language prefix apply. */
    @Override
    public String pageAddress(String pagePath) {
        try {
            String link = LinkUtil.createLink(
                    MgnlContext.getJCRSession(Page.WORKSPACE).getNode(pagePath));
            String extension = "." + server.getDefaultExtension();
            return link.endsWith(extension) ? link.substring(0, link.length() - extension.length()) : link;
        } catch (RepositoryException notForThisReader) {
            return MgnlContext.getContextPath() + pagePath;
        }
    }

    @Override
    public String resourceAddress(String path) {
        return resources.linkTo(RESOURCES + path, true);
    }

    /** Magnolia answers with its default language where this one has no label, and with the key where that has none. */
    @Override
    public String label(String key, Locale locale) {
        String label = translations.translate(new FixedLocaleProvider(locale), new String[] {key});
        return key.equals(label) ? null : label;
    }

    @Override
    public String resolveLinks(String richText) {
        try {
            return LinkUtil.convertLinksFromUUIDPattern(richText);
        } catch (LinkException | RuntimeException e) {
            log.warn("A link in a rich text leads nowhere: {}", e.getMessage());
            return richText;
        }
    }

    /** Magnolia has no place for it: any page asks for it where it has to. */
    @Override
    public Optional<String> signInAddress() {
        return Optional.ofNullable(MgnlContext.getWebContextOrNull())
                .map(WebContext::getRequest)
                .filter(request -> !SecurityUtil.isAuthenticated())
                .map(request -> Asked.address(request) + "?" + LeadersPageFilter.SIGN_IN + "=1");
    }

    @Override
    public boolean styled() {
        return module.get().isStyles();
    }
}
