package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping;
import java.net.URI;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Leads from the address of a tool or case to the page that shows it, as {@link RegexpVirtualUriMapping} does, and in the
 * language of the address: Magnolia has taken the language off before it asks, and a forward begins without one.
 */
public class ItemAddressMapping extends RegexpVirtualUriMapping {

    private static final String FORWARD = "forward:";

    private final I18nContentSupport languages;

    @Inject
    public ItemAddressMapping(I18nContentSupport languages) {
        this.languages = languages;
    }

    @Override
    public Optional<Result> mapUri(URI uri) {
        return super.mapUri(uri)
                .filter(result -> result.getToUri().startsWith(FORWARD))
                .map(result -> new Result(
                        FORWARD + languages.toI18NURI(result.getToUri().substring(FORWARD.length())),
                        result.getWeight(),
                        this));
    }
}
