package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.Fingerprint;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Addresses as the history keeps them: below names made from their digest, so that any address can be one. */
final class RememberedAddresses {

    private static final String ENTRY = "lgh:entry";
    private static final String ADDRESS = "lgh:address";
    private static final String WORKSPACE = "lgh:workspace";
    private static final String ID = "lgh:id";
    private static final String LIST = "lgh:list";

    /**
     * What was found at an address.
     *
     * @param list the UUID of the page in whose list it was; empty for a page
     */
    record Target(ItemKey item, String list) {}

    /** Whoever was at an address last is who is meant by it; the caller saves. */
    void put(Session history, String address, Target target) throws RepositoryException {
        if (get(history, address).filter(target::equals).isPresent()) {
            return;
        }
        Node node = history.getRootNode();
        for (String step : steps(address)) {
            node = node.hasNode(step) ? node.getNode(step) : node.addNode(step, ENTRY);
        }
        node.setProperty(ADDRESS, address);
        node.setProperty(WORKSPACE, target.item().workspace());
        node.setProperty(ID, target.item().id());
        node.setProperty(LIST, target.list());
    }

    Optional<Target> get(Session history, String address) throws RepositoryException {
        String path = "/" + String.join("/", steps(address));
        if (!history.nodeExists(path)) {
            return Optional.empty();
        }
        Node node = history.getNode(path);
        return Optional.of(new Target(
                new ItemKey(
                        node.getProperty(WORKSPACE).getString(),
                        node.getProperty(ID).getString()),
                node.getProperty(LIST).getString()));
    }

    private static List<String> steps(String address) {
        String name = HexFormat.of().formatHex(Fingerprint.whole(address));
        return List.of("addresses", name.substring(0, 2), name.substring(2, 4), name);
    }
}
