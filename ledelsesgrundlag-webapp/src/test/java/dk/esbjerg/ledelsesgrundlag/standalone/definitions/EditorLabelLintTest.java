package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Editors meet words everywhere: whatever key Magnolia makes for a definition of ours, our bundles answer it. */
class EditorLabelLintTest {

    private final LightModules modules = LightModuleFolder.real();
    private final MagnoliaLabelKeys keys = new MagnoliaLabelKeys(modules);
    private final Map<String, Map<String, String>> labels = Labels.from(
                    modules.sources("i18n", "definitions-messages_da.properties"))
            .byLanguage();

    @Test
    void everyLabelThatEditorsNeedIsThere() {
        Set<String> missing = new TreeSet<>(keys.needed());
        missing.removeAll(labels.get("da").keySet());

        assertEquals(Set.of(), missing);
    }

    @Test
    void noLabelIsThereThatMagnoliaNeverAsksFor() {
        Set<String> unused = new TreeSet<>(labels.get("da").keySet());
        unused.removeAll(keys.needed());
        unused.removeAll(keys.possible());

        assertEquals(Set.of(), unused);
    }
}
