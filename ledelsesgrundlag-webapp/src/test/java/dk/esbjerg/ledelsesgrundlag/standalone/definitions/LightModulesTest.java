package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LightModulesTest {

    @TempDir
    Path folder;

    private LightModuleFolder module;

    @BeforeEach
    void aModule() throws IOException {
        module = LightModuleFolder.in(folder.resolve("light-modules"))
                .file("templates/b.yaml", "b")
                .file("templates/pages/a.yaml", "a")
                .file("templates/pages/a.ftl", "a");
        Files.writeString(folder.resolve("secret.yaml"), "secret");
    }

    @Test
    void findsAFileByItsPathWithOrWithoutALeadingSlash() {
        assertTrue(module.modules().file("/ledelsesgrundlag/templates/b.yaml").isPresent());
        assertTrue(module.modules().file("ledelsesgrundlag/templates/b.yaml").isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledelsesgrundlag/templates/none.yaml",
                "/ledelsesgrundlag/templates",
                "/",
                "",
                "../secret.yaml",
                "/../secret.yaml",
                "/ledelsesgrundlag/../../secret.yaml",
                "/ledelsesgrundlag/templates/../../../secret.yaml",
                "//etc/passwd"
            })
    void findsNoFolderNothingThatIsMissingAndNothingOutside(String path) {
        assertEquals(Optional.empty(), module.modules().file(path));
    }

    @Test
    void listsFilesByTheirPathBelowTheKind() {
        assertEquals(
                List.of("b", "pages/a"),
                module.modules().sources("templates", ".yaml").stream()
                        .map(LightModules.Source::id)
                        .toList());
        assertEquals(List.of(), module.modules().sources("dialogs", ".yaml"));
    }

    @Test
    void theStateTellsOfChangedAddedAndRemovedFilesAndOfNothingElse() throws IOException {
        LightModules modules = module.modules();
        String before = modules.state();

        module.file("templates/pages/a.ftl", "changed");
        assertEquals(before, modules.state());

        module.file("i18n/x_da.properties", "a=b");
        String added = modules.state();
        assertNotEquals(before, added);

        Files.setLastModifiedTime(module.path("i18n/x_da.properties"), FileTime.fromMillis(1));
        String touched = modules.state();
        assertNotEquals(added, touched);

        module.delete("i18n/x_da.properties");
        assertEquals(before, modules.state());
    }

    @Test
    void thePackedModuleIsTheOneInTheSources() {
        assertEquals(
                LightModuleFolder.real().sources("templates", ".yaml").stream()
                        .map(LightModules.Source::id)
                        .toList(),
                LightModules.packed().sources("templates", ".yaml").stream()
                        .map(LightModules.Source::id)
                        .toList());
    }
}
