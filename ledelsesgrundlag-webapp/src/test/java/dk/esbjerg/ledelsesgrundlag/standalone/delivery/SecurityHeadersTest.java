package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RawAnswer;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SharedSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer, whoever gives it, tells browsers what they must not do with it. */
@ExtendWith(SharedSite.class)
class SecurityHeadersTest {

    private static final List<String> EXPECTED = List.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "permissions-policy");

    @ParameterizedTest
    @CsvSource({
        "GET /ledelsesgrundlag, 200",
        "HEAD /ledelsesgrundlag, 200",
        "GET /, 302",
        "GET /ledelsesgrundlag/, 301",
        "GET /none, 404",
        "GET /ledelsesgrundlag/vaerktoejskasse/none, 404",
        "GET /health, 200",
        "GET /.resources/ledelsesgrundlag/webresources/css/ledelsesgrundlag.css, 200",
        "GET /.resources/none.css, 404",
        "POST /ledelsesgrundlag, 405",
        "GET /%zz, 400",
        "GET /a%2Fb, 400",
        "GET /%00, 400"
    })
    void everyAnswerCarriesThem(String request, int status, RunningSite site) {
        RawAnswer answer = site.sendRaw(request + " HTTP/1.1");

        assertEquals(status, answer.status());
        for (String header : EXPECTED) {
            assertTrue(answer.headers().containsKey(header), header + " is missing in " + answer.headers());
        }
    }

    @Test
    void anAddressThatIsTooLongIsRefusedWithThem(RunningSite site) {
        RawAnswer answer = site.sendRaw("GET /" + "a".repeat(100_000) + " HTTP/1.1");

        assertEquals(414, answer.status());
        for (String header : EXPECTED) {
            assertTrue(answer.headers().containsKey(header), header + " is missing in " + answer.headers());
        }
    }

    @Test
    void thePolicyForbidsScriptsAndEverythingFromElsewhere(RunningSite site) {
        String policy = site.get("/ledelsesgrundlag")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");

        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertFalse(policy.contains("script-src"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(policy.contains("*"), policy);
        for (String directive : List.of("base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'")) {
            assertTrue(policy.contains(directive), policy);
        }
    }

    @Test
    void noAnswerSaysWhichServerItComesFromOrSetsACookie(RunningSite site) {
        for (String path : List.of("/ledelsesgrundlag", "/none", "/%zz", "/health")) {
            RawAnswer answer = site.sendRaw("GET " + path + " HTTP/1.1");
            for (String header : List.of("server", "x-powered-by", "set-cookie")) {
                assertFalse(answer.headers().containsKey(header), path + ": " + answer.headers());
            }
        }
    }
}
