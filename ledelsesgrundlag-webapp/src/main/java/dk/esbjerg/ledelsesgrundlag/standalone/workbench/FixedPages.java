package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRequest;
import java.util.Optional;
import javax.inject.Inject;

/**
 * The pages whose addresses the definitions name: the front page, the pages below which items have addresses of their own,
 * and those that show such an item. Elsewhere than there they would answer nothing.
 */
public final class FixedPages {

    private static final String ANY_ITEM = "/x";

    private final DefinitionRegistry definitions;

    @Inject
    public FixedPages(DefinitionRegistry definitions) {
        this.definitions = definitions;
    }

    /** @throws Refusal if the page at that path has to stay where it is */
    public void requireFree(String path) {
        if (holds(path)) {
            throw new Refusal(409, path.equals(PageRequest.HOME) ? "pages.refused.home" : "pages.refused.fixed");
        }
    }

    /** Whether the page at that path has to stay where it is. */
    public boolean holds(String path) {
        Definitions now = definitions.current();
        String above = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return path.equals(PageRequest.HOME)
                || now.forward(path + ANY_ITEM).isPresent()
                || shown(now, above + ANY_ITEM).equals(Optional.of(path));
    }

    private static Optional<String> shown(Definitions now, String address) {
        return now.forward(address).map(target -> target.split("[.?]", 2)[0]);
    }
}
