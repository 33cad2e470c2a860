package dk.esbjerg.ledelsesgrundlag.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import java.util.List;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages on which leaders share cases, below the front page. */
class SharingPagesContentTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    @Test
    void theyComeAfterTheOthersAndOnlyTheFormIsInTheMenu() throws RepositoryException {
        new Installed(repository).with(ContentPart.FRAMEWORK, ContentPart.SHARING);

        List<Page> pages = new Pages(repository)
                .around("/ledelsesgrundlag")
                .orElseThrow()
                .root()
                .children();

        assertEquals(
                List.of("/ledelsesgrundlag/del-din-erfaring false", "/ledelsesgrundlag/mine-bidrag true"),
                pages.subList(pages.size() - 2, pages.size()).stream()
                        .map(page -> page.path() + " " + page.hidden())
                        .toList());
    }

    @Test
    void theFormHasAPrivacyNoticeThatSaysItIsADraft() throws RepositoryException {
        Installed installed = new Installed(repository).with(ContentPart.FRAMEWORK, ContentPart.SHARING);

        String notice = Installed.text(installed.node("website", "/ledelsesgrundlag/del-din-erfaring"), "privacy");

        assertTrue(notice.contains("Denne tekst er et udkast"), notice);
        assertTrue(notice.contains("[kommunen indsætter retsgrundlaget"), notice);
    }

    @Test
    void aSiteThatHasTheRestAlreadyGetsThemOnce() throws RepositoryException {
        new Installed(repository).with(ContentPart.FRAMEWORK);
        Installed later =
                new Installed(repository).with(ContentPart.FRAMEWORK, ContentPart.SHARING, ContentPart.SHARING);

        assertEquals(22, later.nodes("website", "mgnl:page").size());
    }

    @Test
    void withoutAFrontPageThereAreNone() throws RepositoryException {
        Installed installed = new Installed(repository).with(ContentPart.SHARING);

        assertEquals(List.of(), installed.nodes("website", "mgnl:page"));
    }
}
