package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** One of Magnolia's two instances, and what can be asked and changed there past its user interface: by the probe. */
final class Instance {

    private final MagnoliaHost magnolia;
    private final String webapp;

    Instance(MagnoliaHost magnolia, String webapp) {
        this.magnolia = magnolia;
        this.webapp = webapp;
    }

    URI base() {
        return magnolia.baseOf(webapp);
    }

    /** Asks the probe, and returns its lines. */
    List<String> ask(String question, String... namesAndValues) {
        StringJoiner query = new StringJoiner("&", question + "?", "");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return magnolia.ask(webapp, query.toString());
    }

    /** What is stored at and below a path, a line for each property. */
    List<String> show(String workspace, String path) {
        return ask("show", "workspace", workspace, "path", path);
    }

    boolean holds(String workspace, String path) {
        return !show(workspace, path).isEmpty();
    }

    /** Makes a node, and those above it that are not there. */
    void add(String workspace, String path, String type, String... namesAndValues) {
        ask("add", "workspace", workspace, "path", path, "type", type);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            set(workspace, path, namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    void set(String workspace, String path, String name, String value) {
        ask("set", "workspace", workspace, "path", path, "name", name, "value", value);
    }

    /** Removes a node or a property. */
    void remove(String workspace, String path) {
        ask("remove", "workspace", workspace, "path", path);
    }

    void move(String workspace, String path, String to) {
        ask("move", "workspace", workspace, "path", path, "to", to);
    }

    /** What a reader gets who is not signed in. */
    HttpResponse<String> get(String path) {
        return magnolia.get(base(), path);
    }

    /** Makes a user in one of the groups, or in none where it is empty, with some of Magnolia's own roles in addition. */
    void addUser(String name, String group, String... roles) {
        ask("user", "user", name, "password", Visitor.PASSWORD, "groups", group, "roles", String.join(",", roles));
    }

    /** Someone who signs in with every request. */
    Visitor visitor(String user) {
        return new Visitor(base(), user);
    }
}
