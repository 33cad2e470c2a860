package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.CapturedLog;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RawAnswer;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SharedSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed or sent, the answer is that the address is unknown or wrong: never a failure, never a secret. */
@ExtendWith(SharedSite.class)
class HostileRequestsTest {

    private CapturedLog log;

    @BeforeEach
    void listen() {
        log = CapturedLog.of("dk.esbjerg");
    }

    @AfterEach
    void release() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // what JCR would understand otherwise, or not at all
                "/ledelsesgrundlag[1]",
                "/ledelsesgrundlag%5B1%5D",
                "/ledelsesgrundlag%5B*%5D",
                "/ledelsesgrundlag/%5B",
                "/%5Bcafebabe-cafe-babe-cafe-babecafebabe%5D",
                "/*",
                "/a|b",
                "/a%7Cb",
                "/no:such",
                "/:a",
                "/a:",
                "/a:b:c",
                "/%7Bhttp://example.org%7Da",
                "/%7B%7Da",
                "/{a}b",
                "/%20a",
                "/a%20",
                "/ledelsesgrundlag/%20",
                "/a'b\"c",
                "/a%09b",
                "/a%0Ab",
                "/a%0D%0ASet-Cookie:x",
                "/jcr:root",
                "/rep:policy",
                "/-",
                "/@x",
                "/%EF%BF%BF",
                "/%F0%9F%91%A9",
                "/%E2%80%AE",
                // ways out
                "/..",
                "/../..",
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/..%5c..%5cetc%5cpasswd",
                "/..\\..\\etc\\passwd",
                "/ledelsesgrundlag/..;/..;/etc/passwd",
                "/ledelsesgrundlag/%2e%2e%2f",
                "/ledelsesgrundlag/.%00./x",
                "//etc/passwd",
                "///",
                "/./././.",
                "/.",
                "/.%2e/",
                "/%252e%252e/%252e%252e/etc/passwd",
                // what splits and ends paths
                "/ledelsesgrundlag%2Ftemaer",
                "/ledelsesgrundlag%00",
                "/%00",
                "/ledelsesgrundlag%00.html",
                "/ledelsesgrundlag;a=b;c",
                "/ledelsesgrundlag;/temaer",
                "/;",
                "/ledelsesgrundlag%3Bx",
                "/ledelsesgrundlag%3Fx",
                "/ledelsesgrundlag%23x",
                "/ledelsesgrundlag//temaer",
                "/ledelsesgrundlag/\\temaer",
                // broken encodings
                "/%",
                "/%4",
                "/%zz",
                "/%ff",
                "/%C3",
                "/%C3%28",
                "/%u0041",
                "/\u00e6",
                "/a b",
                // near the addresses that mean something
                "/ledelsesgrundlag/vaerktoejskasse/a%2Fb",
                "/ledelsesgrundlag/vaerktoejskasse/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/ledelsesgrundlag/vaerktoejskasse/$1",
                "/ledelsesgrundlag/vaerktoejskasse/..",
                "/ledelsesgrundlag/vaerktoejskasse/a.html.html",
                "/ledelsesgrundlag/cases/$%7B7*7%7D",
                "/x/ledelsesgrundlag/vaerktoejskasse/a",
                "/.ledelsesgrundlag/vaerktoejskasse/a",
                "/health/",
                "/health/x",
                "/healthy",
                "/favicon.ico",
                "/robots.txt",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/.magnolia",
                "/.rest/nodes/v1/website",
                "/.resources",
                "/.resources/",
                "/.resources//",
                "/.imaging/x",
                "/<script>alert(1)</script>",
                "/%3Cscript%3Ealert(1)%3C%2Fscript%3E"
            })
    void aStrangePathIsNeverAFailure(String path, RunningSite site) {
        assertHarmless(site.sendRaw("GET " + path + " HTTP/1.1"));
        assertHarmless(site.sendRaw("GET " + path + ".html HTTP/1.1"));
        assertHarmless(site.sendRaw("GET " + path + "/ HTTP/1.1"));
        assertHarmless(site.sendRaw("HEAD " + path + " HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "%zz",
                "%ff",
                "%C3%28",
                "%00",
                "%u0041",
                "a",
                "a=",
                "=",
                "=a",
                "&",
                "&&&",
                "a=b=c",
                "a=%",
                "a=%zz&b=c",
                "a=%ff",
                "%ff=a",
                "a=%C3",
                "a=\u00e6",
                "a=b c",
                "a=<script>",
                "a[]=b",
                "a;b",
                "?",
                "??a=b",
                "opgave=%ff",
                "opgave=%zz",
                "opgave=%00",
                "side=-1",
                "side=0",
                "side=99999999999999999999",
                "side=1e9",
                "side=%D9%A1",
                "side=2.0",
                "opgave=uddelegering%00",
                "opgave[]=x",
                "redskab=x&case=x",
                "opgave=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void aStrangeQueryIsNeverAFailure(String query, RunningSite site) {
        for (String path : List.of(
                "/",
                "/ledelsesgrundlag",
                "/ledelsesgrundlag/vaerktoejskasse",
                "/ledelsesgrundlag/cases",
                "/ledelsesgrundlag/vaerktoejskasse/redskab",
                "/ledelsesgrundlag/vaerktoejskasse/none",
                "/ledelsesgrundlag/",
                "/none",
                "/health",
                "/.resources/ledelsesgrundlag/webresources/img/favicon.svg")) {
            assertHarmless(site.sendRaw("GET " + path + "?" + query + " HTTP/1.1"));
        }
    }

    @Test
    void aQueryOfManyParametersIsNeverAFailure(RunningSite site) {
        assertHarmless(site.sendRaw("GET /ledelsesgrundlag/cases?" + "a&".repeat(3000) + " HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 7_000, 20_000, 100_000})
    void aVeryLongAddressIsNeverAFailure(int length, RunningSite site) {
        String name = "a".repeat(length);
        assertHarmless(site.sendRaw("GET /" + name + " HTTP/1.1"));
        assertHarmless(site.sendRaw("GET /ledelsesgrundlag/vaerktoejskasse/" + name + " HTTP/1.1"));
        assertHarmless(site.sendRaw("GET /" + "a/".repeat(length / 2) + " HTTP/1.1"));
        assertHarmless(site.sendRaw("GET /ledelsesgrundlag?q=" + name + " HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /\r\n\r\n",
                "GET\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "GET ledelsesgrundlag HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET http://example.org/ledelsesgrundlag HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "get / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n"
            })
    void aStrangeRequestIsNeverAFailure(String request, RunningSite site) {
        RawAnswer answer = site.sendRawRequest(request);

        // 505 tells that this is no version of HTTP: the one status above 500 that is the client's doing.
        assertTrue(answer.status() < 500 || answer.status() == 505, answer::toString);
        assertSilent(answer);
    }

    @Test
    void aHeaderThatIsTooLongIsNeverAFailure(RunningSite site) {
        RawAnswer answer = site.sendRawRequest(
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");

        assertEquals(431, answer.status());
        assertSilent(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.org/", "//example.org/..", "///example.org/", "/\\example.org/", "/%5Cexample.org/",
                "/%2F%2Fexample.org/", "/.//example.org/", "/..//example.org/", "/%09/example.org/", "/;//example.org/",
                "/https://example.org/", "/@example.org/"
            })
    void nobodyIsSentToAnotherHost(String path, RunningSite site) {
        RawAnswer answer = site.sendRaw("GET " + path + " HTTP/1.1");

        assertHarmless(answer);
        String location = answer.headers().getOrDefault("location", "/");
        assertTrue(location.matches("/(?![/\\\\]).*|/"), location);
    }

    private void assertHarmless(RawAnswer answer) {
        assertTrue(answer.status() >= 200 && answer.status() < 500, answer::toString);
        assertSilent(answer);
    }

    private void assertSilent(RawAnswer answer) {
        for (String secret : List.of("root:", "Exception", "jetty", "Jetty", "dk.esbjerg", "/tmp/", "<script>alert")) {
            assertFalse(answer.body().contains(secret), answer::toString);
            assertFalse(answer.headers().values().stream().anyMatch(value -> value.contains(secret)), answer::toString);
        }
        assertEquals(
                List.of(),
                log.messages().stream()
                        .filter(entry -> !entry.startsWith("INFO"))
                        .toList());
    }
}
