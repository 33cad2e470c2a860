package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A content type: where its items are stored and which fields they have. */
public record ContentType(
        String name, String workspace, Map<String, String> namespaces, String nodeType, List<Field> fields) {

    /** @param type {@code String} where the definition says nothing */
    public record Field(String name, String type, boolean required, boolean multiple) {}

    /** Where content is kept: pages, assets, and the items of these types. Dossiers are no content. */
    public static Set<String> workspaces(Collection<ContentType> types) {
        Set<String> workspaces = new TreeSet<>(Set.of(Page.WORKSPACE, Asset.WORKSPACE));
        types.stream().filter(type -> !type.keepsDossiers()).forEach(type -> workspaces.add(type.workspace()));
        return workspaces;
    }

    /** Whether it is the type of leaders' submissions, which the editorial workflow alone reads and writes. */
    boolean keepsDossiers() {
        return workspace.equals(DossierNode.WORKSPACE);
    }

    static ContentType from(LightModules.Source source) {
        YamlMap yaml = YamlMap.read(source).only(Set.of("datasource", "model"));
        YamlMap datasource = yaml.map("datasource").only(Set.of("$type", "workspace", "autoCreate", "namespaces"));
        YamlMap model = yaml.map("model").only(Set.of("nodeType", "properties"));
        YamlMap namespaces = datasource.map("namespaces");
        Map<String, String> prefixes = new LinkedHashMap<>();
        namespaces.keys().forEach(prefix -> prefixes.put(prefix, namespaces.text(prefix)));
        return new ContentType(
                source.id(),
                datasource.text("workspace"),
                Map.copyOf(prefixes),
                model.text("nodeType"),
                model.maps("properties").stream().map(ContentType::field).toList());
    }

    private static Field field(YamlMap yaml) {
        yaml.only(Set.of("name", "type", "required", "multiple"));
        return new Field(
                yaml.text("name"),
                yaml.optionalText("type").orElse("String"),
                yaml.flag("required"),
                yaml.flag("multiple"));
    }
}
