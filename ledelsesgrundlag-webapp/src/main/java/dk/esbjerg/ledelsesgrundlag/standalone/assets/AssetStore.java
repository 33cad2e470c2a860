package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Changes;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Map;
import java.util.function.Function;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Binary;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Keeps assets as they are authored. Each call is one save; files go straight from disk to the data store. */
@Singleton
public final class AssetStore {

    private static final ItemKey NONE = new ItemKey(Asset.WORKSPACE, "");

    private final Changes changes;

    @Inject
    public AssetStore(Changes changes) {
        this.changes = changes;
    }

    /** Adds an asset with this file, as a draft. */
    public ItemKey add(User user, CheckedFile file) {
        return withData(
                user,
                file,
                data -> changes.change(user, NONE, session -> {
                    Node asset = addNode(folder(session), file.name());
                    asset.setProperty("name", file.stem());
                    asset.setProperty("title", file.stem());
                    Node resource = asset.addNode(Dam.FILE, Dam.RESOURCE);
                    put(resource, file, data);
                    Stamps.created(resource, user.name());
                    Stamps.created(asset, user.name());
                    return new ItemKey(Asset.WORKSPACE, asset.getIdentifier());
                }));
    }

    /**
     * Puts another file in the place of an asset's; what refers to the asset shows the new one once it is published.
     *
     * @param revision as the editor saw the asset
     * @throws StaleException if it is no longer like that
     * @throws ItemRefusedException if it is gone
     */
    public void replace(User user, String id, CheckedFile file, String revision) {
        withData(
                user,
                file,
                data -> change(user, id, revision, asset -> {
                    Node resource = asset.getNode(Dam.FILE);
                    put(resource, file, data);
                    Stamps.changed(resource, user.name());
                }));
    }

    /**
     * Changes what is said about an asset.
     *
     * @param revision as the editor saw the asset
     * @throws StaleException if it is no longer like that
     * @throws ItemRefusedException if it is gone
     */
    public void describe(User user, String id, AssetTexts texts, String revision) {
        change(user, id, revision, asset -> {
            for (Map.Entry<String, String> text : texts.byProperty().entrySet()) {
                String value = text.getValue().replace("\r\n", "\n").strip();
                asset.setProperty(text.getKey(), value.isEmpty() ? null : value);
            }
            Stamps.changed(asset, user.name());
        });
    }

    private Void change(User user, String id, String revision, Change change) {
        return changes.change(user, new ItemKey(Asset.WORKSPACE, id), session -> {
            Node asset = asset(session, id);
            if (!StoredAsset.from(asset).revision().equals(revision)) {
                throw new StaleException(asset.getPath());
            }
            change.of(asset);
            return null;
        });
    }

    /** A large file takes a while to be read, in which others can go on. */
    private <R> R withData(User user, CheckedFile file, Function<Binary, R> use) {
        return changes.read(user, NONE, session -> use.apply(binary(session, file)));
    }

    private static Node asset(Session session, String id) throws RepositoryException {
        try {
            // What is no UUID at all, Jackrabbit takes for a fault of its own.
            Node node =
                    session.getNodeByIdentifier(Dam.id(Dam.link(id)).orElseThrow(() -> new ItemNotFoundException(id)));
            if (node.isNodeType(Asset.NODE_TYPE) && node.hasNode(Dam.FILE)) {
                return node;
            }
        } catch (ItemNotFoundException gone) {
            // Told below, like anything else that is no asset.
        }
        throw new ItemRefusedException(ItemRefusedException.Reason.GONE, "There is no asset " + id);
    }

    private static Binary binary(Session session, CheckedFile file) throws RepositoryException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return session.getValueFactory().createBinary(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Node resource, CheckedFile file, Binary data) throws RepositoryException {
        resource.setProperty(Dam.DATA, data);
        resource.setProperty("jcr:mimeType", file.type().mimeType());
        resource.setProperty("jcr:lastModified", Calendar.getInstance());
        resource.setProperty("fileName", file.name());
        resource.setProperty("extension", file.name().substring(file.name().lastIndexOf('.') + 1));
        resource.setProperty("size", data.getSize());
        setOrRemove(resource, "width", file.width());
        setOrRemove(resource, "height", file.height());
    }

    private static void setOrRemove(Node resource, String side, long pixels) throws RepositoryException {
        if (pixels > 0) {
            resource.setProperty(side, pixels);
        } else if (resource.hasProperty(side)) {
            resource.getProperty(side).remove();
        }
    }

    /** By year and month: a folder with thousands of assets would make each further one slow. */
    private static Node folder(Session session) throws RepositoryException {
        LocalDate today = LocalDate.now();
        Node year = folder(session.getRootNode(), String.valueOf(today.getYear()));
        return folder(year, "%02d".formatted(today.getMonthValue()));
    }

    private static Node folder(Node parent, String name) throws RepositoryException {
        return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, Kinds.FOLDER);
    }

    private static Node addNode(Node folder, String fileName) throws RepositoryException {
        String name = fileName.replace(' ', '-');
        int dot = name.lastIndexOf('.');
        String free = name;
        for (int i = 2; folder.hasNode(free); i++) {
            free = name.substring(0, dot) + "-" + i + name.substring(dot);
        }
        return folder.addNode(free, Asset.NODE_TYPE);
    }

    /** What is done with an asset that is as the editor saw it. */
    @FunctionalInterface
    private interface Change {
        void of(Node asset) throws RepositoryException;
    }
}
