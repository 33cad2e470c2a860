package dk.esbjerg.ledelsesgrundlag.magnolia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.submissions.ReviewCopy;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files that Magnolia imports when it installs the module fit together and fit the light module. */
class BootstrapFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/mgnl-bootstrap/ledelsesgrundlag");
    private static final Path APPS = Path.of("../light-modules/ledelsesgrundlag/apps");
    private static final Pattern ROLE = Pattern.compile("ledelsesgrundlag-(editor|leader|administrator)\\b");

    private final Map<String, Map<?, ?>> files = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (Stream<Path> found = Files.list(FOLDER)) {
            for (Path file : found.toList()) {
                try (Reader text = Files.newBufferedReader(file)) {
                    files.put(file.getFileName().toString(), yaml.load(text));
                }
            }
        }
        assertTrue(files.size() > 5, files::toString);
    }

    @Test
    void everyFileHoldsTheOneNodeThatItIsNamedAfter() {
        files.forEach((name, content) -> {
            String path = name.replaceFirst("\\.yaml$", "");
            assertEquals(List.of(path.substring(path.lastIndexOf('.') + 1)), List.copyOf(content.keySet()), name);
            assertTrue(node(content).containsKey("jcr:primaryType"), name);
        });
    }

    @Test
    void everyGroupHasTheRoleOfItsName() {
        Map<Object, String> roles = ofWorkspace("userroles").values().stream()
                .collect(Collectors.toMap(
                        role -> node(role).get("jcr:uuid"),
                        role -> role.keySet().iterator().next().toString()));
        assertEquals(3, roles.size());

        ofWorkspace("usergroups").values().forEach(group -> {
            String name = group.keySet().iterator().next().toString();
            Object role = ((Map<?, ?>) node(group).get("roles")).get("0");
            assertEquals(name, roles.get(role) + "s");
        });
        assertEquals(3, ofWorkspace("usergroups").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"acl_ledelsescases", "acl_ledelsesbidrag"})
    void noRoleMayWriteAroundTheWorkflow(String rights) {
        ofWorkspace("userroles").forEach((file, role) -> {
            Map<?, ?> cases = (Map<?, ?>) node(role).get(rights);
            if (cases != null) {
                cases.values().stream()
                        .filter(Map.class::isInstance)
                        .forEach(entry -> assertEquals(8, ((Map<?, ?>) entry).get("permissions"), file));
            }
        });
    }

    @Test
    void administratorsAloneReadSubmissions() {
        List<String> readers = ofWorkspace("userroles").entrySet().stream()
                .filter(role -> node(role.getValue()).containsKey("acl_ledelsesbidrag"))
                .map(Map.Entry::getKey)
                .toList();

        assertEquals(List.of("userroles.ledelsesgrundlag-administrator.yaml"), readers);
    }

    @Test
    void whatTheyReadIsTheirCopiesAndNoDossier() {
        Map<?, ?> role = node(ofWorkspace("userroles").get("userroles.ledelsesgrundlag-administrator.yaml"));

        Set<Object> paths = ((Map<?, ?>) role.get("acl_ledelsesbidrag"))
                .values().stream()
                        .filter(Map.class::isInstance)
                        .map(entry -> ((Map<?, ?>) entry).get("path"))
                        .collect(Collectors.toSet());

        assertEquals(Set.of("/", ReviewCopy.TOP, ReviewCopy.TOP + "/*"), paths);
    }

    @Test
    void everyStepThatSomebodyTakesHasACommand() {
        Set<String> commands = new TreeSet<>();
        catalogue().forEach((name, command) -> {
            if (command instanceof Map<?, ?> node && node.containsKey("transition")) {
                assertEquals(name, node.get("transition"));
                commands.add(name.toString());
            }
        });

        Set<String> steps = Stream.of(Action.values())
                .filter(action -> action != Action.START && action != Action.SAVE)
                .map(Action::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(steps, commands);
    }

    @Test
    void theAppsAreForRolesThatExist() throws IOException {
        try (Stream<Path> apps = Files.list(APPS)) {
            for (Path app : apps.toList()) {
                List<String> named = ROLE.matcher(Files.readString(app))
                        .results()
                        .map(match -> "userroles." + match.group() + ".yaml")
                        .toList();
                assertTrue(!named.isEmpty() && files.keySet().containsAll(named), app + ": " + named);
            }
        }
    }

    @Test
    void everyClassNamedIsThere() throws Exception {
        List<String> classes = files.values().stream()
                .flatMap(content -> Pattern.compile("dk\\.esbjerg\\.[\\w.]+")
                        .matcher(content.toString())
                        .results())
                .map(match -> match.group())
                .toList();
        assertTrue(classes.size() > 2, classes::toString);
        for (String name : classes) {
            Class.forName(name);
        }
    }

    private Map<?, ?> catalogue() {
        return (Map<?, ?>)
                node(files.get("config.modules.ledelsesgrundlag.commands.yaml")).get("ledelsesgrundlag");
    }

    private Map<String, Map<?, ?>> ofWorkspace(String workspace) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(workspace + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<?, ?> node(Map<?, ?> file) {
        return (Map<?, ?>) file.values().iterator().next();
    }
}
