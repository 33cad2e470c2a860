package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers see the assets of {@link AssetsContent}, and authors only those of {@link OtherAssets}. */
abstract class AssetsSuite {

    static final String TOOL_PAGE = ReadingSuite.SITE + "/vaerktoejskasse" + AssetsContent.TOOL;

    private static final String ENDPOINT = "/.rest/delivery/ledelsesgrundlag/tools/v1";

    /** As both hosts are to write it: what is no letter or sign of an address is encoded. */
    private static final String FILE_ADDRESS =
            "/dam/jcr:" + AssetsContent.FILE + "/Plan%20%222026%22%20%3Cb%3E%C3%A6%C3%B8%C3%A5%20&%20%231%3F;x=y.pdf";

    private static final String UNTITLED_ADDRESS =
            "/dam/jcr:" + AssetsContent.UNTITLED + "/Referat%20af%20m%C3%B8det.docx";

    private static final String IMAGE_ADDRESS = address(AssetsContent.IMAGE, AssetsContent.IMAGE_NAME);

    /** Who serves the pages. */
    abstract Host host();

    static Stream<String> pages() {
        return Stream.of(AssetsContent.PAGE, TOOL_PAGE);
    }

    static String address(String id, String fileName) {
        return "/dam/jcr:" + id + "/" + fileName;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsWhole(String path) {
        WholePage.check(path, host().get(path));
    }

    @Test
    void anImageIsShownWithItsOwnWordsOrThoseOfTheComponentAndAsDecorationWithNone() {
        List<List<String>> images = new ArrayList<>();
        for (Element image : page(AssetsContent.PAGE).select("main img")) {
            images.add(List.of(path(image.attr("src")), image.attr("alt"), image.attr("width"), image.attr("height")));
        }

        assertEquals(
                List.of(
                        List.of(IMAGE_ADDRESS, AssetsContent.DESCRIPTION, "1", "1"),
                        List.of(IMAGE_ADDRESS, AssetsContent.OWN_WORDS, "1", "1"),
                        List.of(address(AssetsContent.WORDLESS, "uden-ord.png"), "", "1", "1")),
                images);
    }

    @Test
    void aCaptionIsShownAsItWasWritten() {
        assertEquals(
                List.of(AssetsContent.DESCRIPTION),
                page(AssetsContent.PAGE).select("figcaption").eachText());
    }

    @Test
    void attachmentsAreListedInTheirOrderWithWhatTheyAre() {
        List<List<String>> files = new ArrayList<>();
        for (Element link : page(TOOL_PAGE).select(".lg-files a")) {
            files.add(List.of(path(link.attr("href")), link.text()));
        }

        assertEquals(
                List.of(
                        List.of(FILE_ADDRESS, AssetsContent.TITLE + " (PDF, 1 kB)"),
                        List.of(UNTITLED_ADDRESS, "Referat af mødet (DOCX, 2 kB)"),
                        List.of(IMAGE_ADDRESS, "billede (PNG, 1 kB)")),
                files);
    }

    @Test
    void whatIsNotPublishedIsNotMentioned() {
        pages().forEach(path -> {
            String page = host().get(path).body();

            assertFalse(page.contains(OtherAssets.IMAGE), path);
            assertFalse(page.contains(OtherAssets.FILE), path);
            assertFalse(page.contains(OtherAssets.TITLE), path);
        });
    }

    @Test
    void deliveredAsDataAnAttachmentIsItsAddressAndOneThatIsNotPublishedStaysALink() throws JsonProcessingException {
        JsonNode tool = new ObjectMapper()
                .readTree(host().get(ENDPOINT + AssetsContent.TOOL).body());
        List<String> attachments = new ArrayList<>();
        tool.get("attachments").forEach(value -> attachments.add(path(value.asText())));

        assertEquals(
                List.of(
                        FILE_ADDRESS,
                        "jcr:" + OtherAssets.FILE,
                        UNTITLED_ADDRESS,
                        "'] or true() or ['",
                        "jcr:",
                        IMAGE_ADDRESS),
                attachments);
    }

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(IMAGE_ADDRESS, "image/png", StoredAssets.PNG),
                Arguments.of(FILE_ADDRESS, "application/pdf", AssetsContent.TEXT.getBytes(StandardCharsets.UTF_8)),
                // The name is for people only.
                Arguments.of(address(AssetsContent.IMAGE, "andet.png"), "image/png", StoredAssets.PNG));
    }

    @ParameterizedTest
    @MethodSource("published")
    void theAddressDeliversTheFile(String address, String type, byte[] content) {
        HttpResponse<byte[]> answer = host().download(address);

        assertEquals(200, answer.statusCode(), address);
        assertTrue(Crawl.contentType(answer).startsWith(type), () -> Crawl.contentType(answer));
        assertArrayEquals(content, answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dam/jcr:" + OtherAssets.IMAGE + "/" + OtherAssets.IMAGE_NAME,
                "/dam/jcr:" + OtherAssets.FILE + "/" + OtherAssets.FILE_NAME,
                "/dam/jcr:findes-ikke/a.png",
                "/dam/jcr:/a.png"
            })
    void whatIsNotPublishedIsNotDelivered(String address) {
        assertEquals(404, host().download(address).statusCode(), address);
    }

    private Document page(String path) {
        return Jsoup.parse(host().get(path).body());
    }

    /** Without the context path. */
    private String path(String address) {
        String begin = host().contextPath() + "/";
        return address.startsWith(begin) ? address.substring(begin.length() - 1) : address;
    }
}
