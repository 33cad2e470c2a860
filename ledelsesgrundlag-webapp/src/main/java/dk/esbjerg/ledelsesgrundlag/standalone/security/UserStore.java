package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/** The private workspace {@code users}: a node for each user, and the key that forms are signed with. */
final class UserStore {

    private static final String WORKSPACE = "users";
    private static final String TYPE = "nt:unstructured";
    private static final String USERS = "users";
    private static final String KEYS = "keys";
    private static final String FORM_KEY = "form";
    private static final int KEY_LENGTH = 32;

    private static final String FULL_NAME = "fullName";
    private static final String MAIL_ADDRESS = "mailAddress";
    private static final String ROLES = "roles";
    private static final String ENABLED = "enabled";
    private static final String LANGUAGE = "language";
    private static final String PASSWORD = "password";
    private static final String HANDED_OUT = "handedOutSince";

    private final ContentRepository repository;

    UserStore(ContentRepository repository) {
        this.repository = repository;
    }

    List<StoredUser> readAll() {
        return repository.use(WORKSPACE, session -> {
            List<StoredUser> users = new ArrayList<>();
            NodeIterator nodes = child(session.getRootNode(), USERS).getNodes();
            while (nodes.hasNext()) {
                users.add(read(nodes.nextNode()));
            }
            return users;
        });
    }

    /** Writes one user, new or not; it is on disk when this returns. */
    void write(StoredUser stored) {
        repository.use(WORKSPACE, session -> {
            User user = stored.user();
            Node node = child(child(session.getRootNode(), USERS), user.name());
            node.setProperty(FULL_NAME, user.fullName());
            node.setProperty(MAIL_ADDRESS, user.mailAddress().isEmpty() ? null : user.mailAddress());
            node.setProperty(ROLES, user.roles().stream().map(Role::id).sorted().toArray(String[]::new));
            node.setProperty(ENABLED, user.enabled());
            node.setProperty(LANGUAGE, user.language());
            node.setProperty(PASSWORD, stored.hash());
            node.setProperty(
                    HANDED_OUT, stored.handedOut().map(Stamps::calendar).orElse(null));
            session.save();
            return null;
        });
    }

    /** The key that forms are signed with, made when first asked for. */
    byte[] formKey() {
        return repository.use(WORKSPACE, session -> {
            Node keys = child(session.getRootNode(), KEYS);
            if (!keys.hasProperty(FORM_KEY)) {
                keys.setProperty(FORM_KEY, HexFormat.of().formatHex(Secrets.randomBytes(KEY_LENGTH)));
                session.save();
            }
            return HexFormat.of().parseHex(keys.getProperty(FORM_KEY).getString());
        });
    }

    private static StoredUser read(Node node) throws RepositoryException {
        Set<Role> roles = java.util.Arrays.stream(node.getProperty(ROLES).getValues())
                .map(UserStore::text)
                .flatMap(id -> Role.of(id).stream())
                .collect(Collectors.toSet());
        User user = new User(
                node.getName(),
                node.getProperty(FULL_NAME).getString(),
                node.hasProperty(MAIL_ADDRESS) ? node.getProperty(MAIL_ADDRESS).getString() : "",
                roles,
                node.getProperty(ENABLED).getBoolean(),
                node.getProperty(LANGUAGE).getString());
        return new StoredUser(
                user,
                node.getProperty(PASSWORD).getString(),
                node.hasProperty(HANDED_OUT)
                        ? Optional.of(node.getProperty(HANDED_OUT).getDate().toInstant())
                        : Optional.empty());
    }

    private static String text(Value value) {
        try {
            return value.getString();
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("A user's roles cannot be read", e);
        }
    }

    private static Node child(Node parent, String name) throws RepositoryException {
        return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, TYPE);
    }
}
