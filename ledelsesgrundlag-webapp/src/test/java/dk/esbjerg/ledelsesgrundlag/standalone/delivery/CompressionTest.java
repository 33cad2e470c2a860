package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SharedSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can read compressed answers gets them; caches between are told. */
@ExtendWith(SharedSite.class)
class CompressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledelsesgrundlag",
                "/ledelsesgrundlag/cases",
                "/.resources/ledelsesgrundlag/webresources/css/ledelsesgrundlag.css"
            })
    void pagesAndStyleSheetsAreCompressed(String path, RunningSite site) throws IOException {
        HttpResponse<byte[]> plain = site.getBytes(path);
        HttpResponse<byte[]> compressed = site.getBytes(path, "Accept-Encoding", "gzip, deflate, br");

        assertEquals("", plain.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("gzip", compressed.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(
                compressed.headers().allValues("Vary").toString().contains("Accept-Encoding"),
                compressed.headers()::toString);
        assertTrue(compressed.body().length < plain.body().length);
        assertEquals(
                new String(plain.body(), StandardCharsets.UTF_8),
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes(),
                        StandardCharsets.UTF_8));
    }

    @Test
    void whoDoesNotWantItCompressedGetsItPlain(RunningSite site) {
        assertEquals(
                "",
                site.getBytes("/ledelsesgrundlag", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding")
                        .orElse(""));
    }
}
