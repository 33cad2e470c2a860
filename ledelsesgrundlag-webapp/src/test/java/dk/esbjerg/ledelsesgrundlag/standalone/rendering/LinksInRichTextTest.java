package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.anAsset;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestSite;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links are stored by UUID, as Magnolia's editor stores them, and survive the sanitiser as addresses. */
class LinksInRichTextTest {

    @Test
    void aStoredLinkLeadsToThePageWhereItIsNowAndOneToAnUnknownPageWhereItWas(@TempDir Path folder) throws Exception {
        Item target = aPage("ny-plads").with("title", "Flyttet");
        try (TestRepository repository = TestRepository.in(folder);
                TestSite site = new TestSite(repository, LightModuleFolder.real(), "--context-path", "/intranet")) {
            repository.store(
                    View.PUBLISHED,
                    target,
                    aPage("artikel")
                            .with("mgnl:template", "ledelsesgrundlag:pages/article")
                            .showing(aComponent("text")
                                    .with("mgnl:template", "ledelsesgrundlag:components/text")
                                    .with("text", "<p>" + link(target.id()) + link("ukendt") + "</p>")));

            String html = site.html("/artikel");

            assertTrue(html.contains("<a href=\"/intranet/ny-plads.html\">x</a>"), html);
            assertTrue(html.contains("<a href=\"/intranet/gammel-plads.html\">x</a>"), html);
        }
    }

    @Test
    void thousandsOfLinksThatNeverEndAreTextLikeAnyOther(@TempDir Path folder) throws Exception {
        try (TestRepository repository = TestRepository.in(folder);
                TestSite site = new TestSite(repository, LightModuleFolder.real())) {
            repository.store(
                    View.PUBLISHED,
                    aPage("article")
                            .showing(aComponent("text").with("text", "<p>" + "${link:{uuid:{".repeat(7_000) + "</p>")));

            assertTrue(site.html("/article").contains("${link:{uuid:{${link:{uuid:{"));
        }
    }

    @Test
    void aLinkToAFileLeadsToItWhereItIsPublishedAndNowhereElse(@TempDir Path folder) throws Exception {
        Item file = anAsset("skema.pdf", "application/pdf", new byte[10]);
        Item draft = anAsset("kladde.pdf", "application/pdf", new byte[10]);
        try (TestRepository repository = TestRepository.in(folder);
                TestSite site = new TestSite(repository, LightModuleFolder.real(), "--context-path", "/intranet")) {
            repository.store(View.AUTHORED, draft);
            repository.store(
                    View.PUBLISHED,
                    file,
                    aPage("article")
                            .showing(aComponent("text")
                                    .with("text", "<p>" + toFile(file.id()) + toFile(draft.id()) + "</p>")));

            String html = site.html("/article");

            assertTrue(html.contains("<a href=\"/intranet/dam/jcr:" + file.id() + "/skema.pdf\">x</a>"), html);
            assertFalse(html.contains(draft.id()), html);
        }
    }

    private static String toFile(String id) {
        return "<a href=\"${link:{uuid:{" + id
                + "},repository:{dam},path:{/skema},nodeData:{},extension:{pdf}}}\">x</a>";
    }

    private static String link(String id) {
        return "<a href=\"${link:{uuid:{" + id + "},repository:{website},path:{/gammel-plads},nodeData:{},"
                + "extension:{html}}}\">x</a>";
    }
}
