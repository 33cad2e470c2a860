package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.CapturedLog;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SharedSite;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The REST addresses as programs meet them over HTTP. */
@ExtendWith(SharedSite.class)
class RestAddressesTest {

    private static final String BASE = "/.rest/delivery/ledelsesgrundlag";
    private static final String THEMES = BASE + "/themes/v1";
    private static final String JSON = "application/json;charset=UTF-8";

    @ParameterizedTest
    @CsvSource({
        "/themes/v1, 3",
        "/tools/v1, 14",
        "/cases/v1, 10",
        "/tools/v1?kind=dialogueCard&orderBy=%40name%20desc&limit=1, 3",
        "/cases/v1?tasks=3e7e752a-e23c-41d8-a431-cfb84b73f91e, 2"
    })
    void listsAnswerInJson(String path, int total, RunningSite site) {
        HttpResponse<String> answer = site.get(BASE + path);

        assertJson(200, answer);
        assertTrue(answer.body().startsWith("{\"total\":" + total + ",\"offset\":0,\"limit\":"), answer.body());
        assertEquals("no-cache", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/themes/v1/relationer",
                "/themes/v1/relationer/",
                "/themes/v1/relationer/.",
                "/themes/v1/%72elationer",
                "/tools/v1/2022/05/led-opad",
                "/cases/v1/2024/11/da-tavlen-blev-vaek"
            })
    void oneItemAnswersByItsPath(String path, RunningSite site) {
        HttpResponse<String> answer = site.get(BASE + path);

        assertJson(200, answer);
        String name = path.replaceFirst("/\\.?$", "").replaceFirst(".*/", "").replace("%72", "r");
        assertTrue(answer.body().startsWith("{\"@name\":\"" + name + "\",\"@path\":\"/"), answer.body());
    }

    @Test
    void anEncodedCharacterMeansTheCharacter(RunningSite site) {
        assertEquals(
                site.get(THEMES + "/relationer").body(),
                site.get(THEMES + "/relationer%5B1%5D").body());
        assertTrue(site.get(THEMES + "/a%20b").body().contains("\"/a b\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/.rest, notFound",
        "/.rest/, notFound",
        "/.rest/delivery, notFound",
        BASE + "/themes/v2, notFound",
        BASE + "/themes/v1x, notFound",
        THEMES + "/none, pathNotFound",
        THEMES + "/%C3%A6, pathNotFound",
        THEMES + "/%5Bx%5D, pathNotFound",
        THEMES + "/%20, pathNotFound",
        THEMES + "/relationer.json, pathNotFound",
        THEMES + "/relationer/borgeren-i-centrum, notFound",
        THEMES + "?limit=abc, notFound"
    })
    void whatIsNotThereIsToldInJson(String path, String code, RunningSite site) {
        HttpResponse<String> answer = site.get(path);

        assertJson(404, answer);
        assertTrue(answer.body().startsWith("{\"error\":{\"code\":\"" + code + "\",\"message\":\""), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?limit=-1", "?q=leder", "?foo=bar", "?orderBy=nope", "?title%5Blike%5D=a", "/relationer?limit=1"
            })
    void whatIsNotUnderstoodIsABadRequest(String query, RunningSite site) {
        assertJson(400, site.get(THEMES + query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "BREW"})
    void nothingCanBeDoneButRead(String method, RunningSite site) {
        for (String path : List.of(THEMES, THEMES + "/relationer", THEMES + "/none")) {
            HttpResponse<String> answer = site.send(method, path);

            assertJson(405, answer);
            assertEquals(
                    "HEAD, GET, OPTIONS", answer.headers().firstValue("Allow").orElse(""));
            assertTrue(answer.body().contains("\"code\":\"methodNotAllowed\""), answer.body());
        }
    }

    @Test
    void anUnknownAddressIsNotFoundWhateverTheMethod(RunningSite site) {
        assertJson(404, site.send("POST", "/.rest/none"));
    }

    @Test
    void optionsTellWhatCanBeDone(RunningSite site) {
        HttpResponse<String> answer = site.send("OPTIONS", THEMES);

        assertEquals(200, answer.statusCode());
        assertEquals("HEAD, GET, OPTIONS", answer.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void headAnswersLikeGetWithoutABody(RunningSite site) {
        HttpResponse<String> head = site.send("HEAD", THEMES);

        assertJson(200, head);
        assertEquals("", head.body());
        assertEquals(
                site.get(THEMES).headers().firstValue("Content-Length"),
                head.headers().firstValue("Content-Length"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | 200",
                "*/* | 200",
                "application/* | 200",
                "text/html,application/xml;q=0.9,*/*;q=0.8 | 200",
                "text/html, application/json; q=0.1 | 200",
                "text/html | 406",
                "application/xml, text/* | 406",
                "application/json;q=0 | 406"
            })
    void thoseWhoTakeNoJsonAreTold(String accept, int status, RunningSite site) {
        assertJson(status, site.get(THEMES, "Accept", accept));
    }

    @Test
    void hostileRequestsAreNoFailure(RunningSite site) {
        CapturedLog log = CapturedLog.of("dk.esbjerg");
        try {
            for (String path : List.of(
                    "/..",
                    "/../..",
                    "/%2e%2e/",
                    "/..%2f",
                    "/a%2Fb",
                    "//relationer",
                    "/;x",
                    "/a;b=c",
                    "/%00",
                    "/%",
                    "/%zz",
                    "/%ff",
                    "/a%7Cb",
                    "/*",
                    "/a:b",
                    "/jcr:system",
                    "/%7B%7Da",
                    "/relationer%5B1%5D",
                    "/@nodes",
                    "/nope@nodes",
                    "/%5B*%5D",
                    "?=",
                    "?&&",
                    "?%zz=1",
                    "?limit=%zz",
                    "?limit",
                    "?title=%00",
                    "?orderBy=%27",
                    "?@name=x")) {
                int status = site.sendRaw("GET " + THEMES + path + " HTTP/1.1").status();

                assertTrue(status == 200 || status >= 400 && status < 500, path + ": " + status);
            }
            assertEquals(List.of(), log.messages());
        } finally {
            log.close();
        }
    }

    private static void assertJson(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals(JSON, answer.headers().firstValue("Content-Type").orElse(""));
    }
}
