package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.framework.Reference;
import dk.esbjerg.ledelsesgrundlag.standalone.history.VersionStore;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.LiveNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.NodeImage;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers at which addresses readers have known a page, a tool or a case, and leads from there to where it is now. An
 * address is remembered for the item's UUID, so it does not matter how often the item moves. Asked only about addresses
 * that lead nowhere; any number of threads may ask.
 */
@Singleton
public final class MovedAddresses {

    private static final Logger log = LoggerFactory.getLogger(MovedAddresses.class);

    private final ContentRepository repository;
    private final Framework framework;
    private final Pages pages;
    private final RememberedAddresses remembered = new RememberedAddresses();

    @Inject
    public MovedAddresses(ContentRepository repository, Framework framework, Pages pages) {
        this.repository = repository;
        this.framework = framework;
        this.pages = pages;
    }

    /**
     * Remembers where readers see an item, and the pages below it, at this moment; the caller saves.
     *
     * @param published a session of the item's workspace as readers see it
     */
    void remember(Session history, ItemKey item, Session published) throws RepositoryException {
        if (item.workspace().equals(Page.WORKSPACE)) {
            try {
                rememberPages(history, published.getNodeByIdentifier(item.id()));
            } catch (ItemNotFoundException neverSeen) {
                return;
            }
        }
        Optional<? extends Reference> reference = reference(item.id());
        // A case keeps its address for as long as it is public, and what is taken back is to leave no trace.
        if (reference.isPresent() && !item.workspace().equals(Case.WORKSPACE)) {
            for (Page list : lists(reference.get()).toList()) {
                remembered.put(
                        history,
                        list.path() + "/" + reference.get().slug(),
                        new RememberedAddresses.Target(
                                item, published(list.path()).orElse("")));
            }
        }
    }

    /**
     * Where readers find today what they used to find at an address.
     *
     * @param address below the context path, decoded, without extension
     * @return another address, of something that is published; empty where there is nothing
     */
    public Optional<String> find(String address) {
        try {
            Session history = repository.privateSession(VersionStore.WORKSPACE);
            try {
                Session website = repository.session(View.PUBLISHED, Page.WORKSPACE);
                try {
                    return find(address, history, website).filter(found -> !found.equals(address));
                } finally {
                    website.logout();
                }
            } finally {
                history.logout();
            }
        } catch (RepositoryException e) {
            log.error("Cannot tell where {} is now: {}", address, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> find(String address, Session history, Session website) throws RepositoryException {
        Optional<RememberedAddresses.Target> target = remembered.get(history, address);
        if (target.isPresent()) {
            return present(target.get(), website);
        }
        // Below a page that was moved there are addresses that no page has: those of single tools and cases.
        for (int end = address.lastIndexOf('/'); end > 0; end = address.lastIndexOf('/', end - 1)) {
            Optional<RememberedAddresses.Target> above = remembered.get(history, address.substring(0, end));
            if (above.isPresent()) {
                String rest = address.substring(end);
                Optional<String> moved = present(above.get(), website).filter(path -> !address.startsWith(path + "/"));
                Optional<RememberedAddresses.Target> further =
                        moved.isPresent() ? remembered.get(history, moved.get() + rest) : Optional.empty();
                return further.isPresent() ? present(further.get(), website) : moved.map(path -> path + rest);
            }
        }
        return Optional.empty();
    }

    private Optional<String> present(RememberedAddresses.Target target, Session website) throws RepositoryException {
        if (target.item().workspace().equals(Page.WORKSPACE)) {
            return path(website, target.item().id());
        }
        Optional<? extends Reference> reference = reference(target.item().id());
        return reference.isEmpty()
                ? Optional.empty()
                : path(website, target.list())
                        .map(list -> list + "/" + reference.get().slug());
    }

    private void rememberPages(Session history, Node page) throws RepositoryException {
        if (page.isNodeType(Page.NODE_TYPE)) {
            remembered.put(
                    history,
                    page.getPath(),
                    new RememberedAddresses.Target(new ItemKey(Page.WORKSPACE, page.getIdentifier()), ""));
        }
        for (NodeImage below : new LiveNode(page).children()) {
            if (below.standsAlone()) {
                rememberPages(history, ((LiveNode) below).node());
            }
        }
    }

    private Optional<? extends Reference> reference(String id) {
        Optional<? extends Reference> tool = framework.tools().byId(id);
        return tool.isPresent() ? tool : framework.cases().byId(id);
    }

    private Stream<Page> lists(Reference reference) {
        return pages.all().stream().flatMap(tree -> tree.listing(reference).stream());
    }

    private Optional<String> published(String path) throws RepositoryException {
        Session website = repository.session(View.PUBLISHED, Page.WORKSPACE);
        try {
            return website.nodeExists(path) ? Optional.of(website.getNode(path).getIdentifier()) : Optional.empty();
        } finally {
            website.logout();
        }
    }

    private static Optional<String> path(Session website, String id) throws RepositoryException {
        try {
            return Optional.of(website.getNodeByIdentifier(id).getPath());
        } catch (ItemNotFoundException unpublished) {
            return Optional.empty();
        }
    }
}
