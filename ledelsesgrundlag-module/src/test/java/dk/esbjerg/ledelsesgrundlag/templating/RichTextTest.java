package dk.esbjerg.ledelsesgrundlag.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final FrameworkFunctions functions = new SmallSite(repository).on(SmallSite.FRONT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // scripts
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<script/src=x></script >",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<<script>alert(1);//<</script>",
                "<script\n>alert(1)</script\n>",
                "<scr\0ipt>alert(1)</scr\0ipt>",
                "<p><script>document.write('<b>')</p>",
                "<script>alert(1)",
                // event handlers
                "<p onclick=\"alert(1)\">x</p>",
                "<p ONMOUSEOVER='alert(1)'>x</p>",
                "<p/onclick=alert(1)//>x</p>",
                "<b onfocus=alert(1) autofocus tabindex=1>x</b>",
                "<img src=x onerror=alert(1)>",
                "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
                "<body onload=alert(1)>x</body>",
                "<details open ontoggle=alert(1)>x</details>",
                "<a href=\"/x\" onclick=\"alert(1)\">x</a>",
                "<a href='/x'onclick=alert(1)>x</a>",
                // addresses that run
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href='JaVaScRiPt:alert(1)'>x</a>",
                "<a href=javascript:alert(1)>x</a>",
                "<a href=\" javascript:alert(1)\">x</a>",
                "<a href=\"\u0001javascript:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\"java\nscript:alert(1)\">x</a>",
                "<a href=\"java\0script:alert(1)\">x</a>",
                "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                "<a href=\"jav&#10;ascript:alert(1)\">x</a>",
                "<a href=\"javascript&colon;alert(1)\">x</a>",
                "<a href=\"javascript&#58;alert(1)\">x</a>",
                "<a href=\"javascript&#x3A;alert(1)\">x</a>",
                "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">x</a>",
                "<a href=\"&#0000106avascript:alert(1)\">x</a>",
                "<a href=\"\u00a0javascript:alert(1)\">x</a>",
                "<a href=\"javascript\u2028:alert(1)\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"livescript:x\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">x</a>",
                "<a href=\"blob:https://evil.example/1\">x</a>",
                "<a href=\"file:///etc/passwd\">x</a>",
                "<a xlink:href=\"javascript:alert(1)\">x</a>",
                "<a href=\"http:javascript:alert(1)\" href=\"javascript:alert(1)\">x</a>",
                // styles
                "<style>body{background:url(javascript:alert(1))}</style>",
                "<style>@import '//evil.example/x.css';</style>",
                "<p style=\"position:fixed;top:0;left:0;width:100%\">x</p>",
                "<p style=\"background:url('javascript:alert(1)')\">x</p>",
                "<p style=\"width:expression(alert(1))\">x</p>",
                "<p class=\"lg-header\" id=\"content\">x</p>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                // what embeds
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\">",
                "<object data=\"data:text/html,x\"></object>",
                "<embed src=x>",
                "<applet code=x></applet>",
                "<img src=https://evil.example/pixel.gif>",
                "<video><source onerror=alert(1)></video>",
                "<audio src=x onerror=alert(1)>",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                // forms
                "<form action=\"https://evil.example\"><input name=password><button>OK</button></form>",
                "<input autofocus onfocus=alert(1)>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<select><option>x</select>",
                "<button formaction=javascript:alert(1)>x</button>",
                "<isindex action=javascript:alert(1)>",
                // broken and nested markup
                "<p title=\"</p><script>alert(1)</script>\">x</p>",
                "<abbr title='\"><script>alert(1)</script>'>x</abbr>",
                "<abbr title=`\"><img src=x onerror=alert(1)>`>x</abbr>",
                "<a href=\"/x\"\"><img src=x onerror=alert(1)>\">x</a>",
                "<a href='/x\"><script>alert(1)</script>'>x</a>",
                "<p <script>alert(1)</script>>x</p>",
                "<p><a href=\"/x\"><p><a href=\"javascript:alert(1)\">x",
                "<!--<script>alert(1)</script>-->",
                "<!--><script>alert(1)</script>-->",
                "<!-- --!><img src=x onerror=alert(1)>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml version=\"1.0\"?><script>alert(1)</script>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<title><script>alert(1)</script></title>",
                "<xmp><script>alert(1)</script></xmp>",
                "<plaintext><script>alert(1)</script>",
                "<template><script>alert(1)</script></template>",
                "<x-widget onclick=alert(1)>x</x-widget>",
                "\u00bcscript\u00bealert(1)\u00bc/script\u00be<b",
                "<a href=\"https://x.example\" target=\"_blank\" rel=\"opener\" download ping=\"//evil.example\">x</a>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<",
                ">",
                "</",
                "<a",
                "<a href=",
                "<a href=\"",
                "&",
                "&#",
                "&#x",
                "<!",
                "<!--",
                "<p"
            })
    void nothingHarmfulGetsThrough(String hostile) {
        String html = functions.richText(hostile);

        assertEquals(List.of(), HtmlCheck.problems(html), html);
        assertEquals(
                List.of(), HtmlCheck.problems(functions.richText("<p>Før</p>" + hostile + "<p>Efter</p>")), hostile);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a<script>alert(1)</script>b</p>              | <p>ab</p>",
                "<p>a<style>p{color:red}</style>b</p>             | <p>ab</p>",
                "<p onclick='alert(1)' class='x'>a</p>            | <p>a</p>",
                "<p>a <img src=x onerror=alert(1)>b</p>           | <p>a b</p>",
                "<a href='javascript:alert(1)'>a</a>              | a",
                "<div><p>a</p></div>                              | <p>a</p>",
                "<h1>a</h1>                                       | a",
                "<form><p>a</p><input name='x'></form>            | <p>a</p>",
                "<iframe src='https://x.example'></iframe>a       | a",
                "&lt;script&gt;alert(1)&lt;/script&gt;            | &lt;script&gt;alert(1)&lt;/script&gt;",
                "<p>a                                             | <p>a</p>",
                "<ul><li>a<li>b</ul>                              | <ul><li>a</li><li>b</li></ul>",
                "<p>a</b></p>                                     | <p>a</p>"
            })
    void theHarmlessRestStays(String written, String shown) {
        assertEquals(shown, functions.richText(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Æble, <strong>ørred</strong> og <em>ål</em> – »citat« … 100 %</p>",
                "<h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5><h6>e</h6>",
                "<p>a<br />b</p><hr />",
                "<p><b>a</b><i>b</i><u>c</u><s>d</s><sub>e</sub><sup>f</sup><code>g</code></p>",
                "<blockquote><p>a</p></blockquote>",
                "<ul><li>a<ul><li>b</li></ul></li></ul>",
                "<ol><li>a</li><li>b</li></ol>",
                "<dl><dt>a</dt><dd>b</dd></dl>",
                "<table><caption>a</caption><thead><tr><th scope=\"col\">b</th></tr></thead>"
                        + "<tbody><tr><td colspan=\"2\" rowspan=\"3\">c</td></tr></tbody>"
                        + "<tfoot><tr><td>d</td></tr></tfoot></table>",
                "<p><abbr title=\"Medarbejderudviklingssamtale\">MUS</abbr></p>",
                "<p lang=\"en\">a <em lang=\"de\">b</em></p>",
                "<p><a href=\"https://www.example.dk/side?x&#61;1#top\">a</a></p>",
                "<p><a href=\"http://www.example.dk/\">a</a></p>",
                "<p><a href=\"mailto:navn&#64;example.dk\">a</a></p>",
                "<p><a href=\"tel:&#43;4576161616\">a</a></p>",
                "<p><a href=\"/ledelsesgrundlag/temaer\">a</a></p>",
                "<p><a href=\"../cases\">a</a></p>",
                "<p><a href=\"#kontakt\">a</a></p>",
                "<p>1 &lt; 2 &amp; 3 &gt; 2</p>",
                "<p>a</p>\n<p>b</p>",
                "Kun tekst"
            })
    void whatEditorsMayWriteIsShownAsItStands(String written) {
        assertEquals(written, functions.richText(written));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothingIsNothing(String written) {
        assertEquals("", functions.richText(written));
    }

    @Test
    void cleanTextDoesNotChangeAgain() {
        String once = functions.richText("<p>a & b \"c\" 'd' = e@f + `g` <b>h");

        assertEquals(once, functions.richText(once));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<p onclick=\"x\">x</p>",
                "<p class=\"x\">x</p>",
                "<a href=\"javascript:x\">x</a>",
                "<a href=\"java&#10;script:x\">x</a>",
                "<a href=\"data:x\">x</a>",
                "<a title=\"x\">x</a>",
                "<p>a < b</p>",
                "<p"
            })
    void theCheckOfThisTestSeesWhatIsHarmful(String harmful) {
        assertNotEquals(List.of(), HtmlCheck.problems(harmful));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>a<br>b</p>; []",
                "a < b & c; []",
                "<!-- x --><b>y</b>; []",
                "<h1>x</h1>; [<h1>]",
                "<P STYLE='x' CLASS='y' lang='da'>x</P>; [<p class>, <p style>]",
                "<script>x</script><script>y</script><img src=x>; [<img>, <script>]",
                "<a href='javascript:x'>y</a>; [<a href>]",
                "<a name='x'>y</a>; [<a href>]",
                "<a href='/x' target='_blank'>y</a>; [<a target>]"
            })
    void whatIsLeftOutIsNamed(String html, String named) {
        assertEquals(named, RichText.leftOut(html).toString());
    }

    @Test
    void whatIsCleanedHasNothingToLeaveOut() {
        String cleaned = functions.richText("<h2 onclick=x>a</h2><video>b</video><a href='javascript:x'>c</a>");

        assertEquals("[]", RichText.leftOut(cleaned).toString());
    }
}
