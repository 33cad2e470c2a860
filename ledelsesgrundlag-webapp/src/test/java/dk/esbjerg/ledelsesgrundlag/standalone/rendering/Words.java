package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

/** What stands in the fields of a {@link World}: each kind of words goes into every field. */
interface Words {

    Words HARMLESS = new Words() {
        @Override
        public String plain(String field) {
            return "Ord i " + field;
        }

        @Override
        public String line(String field) {
            return "Linje i " + field;
        }

        @Override
        public String rich(String field) {
            return "<p>Rig tekst i " + field
                    + " med <strong>fed</strong> &amp; <a href=\"https://example.org/\">link</a></p>"
                    + "<h3>Overskrift</h3><ul><li>et</li><li>to</li></ul>"
                    + "<table><tbody><tr><th scope=\"row\">a</th><td colspan=\"2\">b</td></tr></tbody></table>";
        }

        @Override
        public String slug(String name) {
            return name;
        }

        @Override
        public String phone() {
            return "+45 76 16 16 16";
        }

        @Override
        public String email() {
            return "navn@example.org";
        }
    };

    Words HOSTILE = new Words() {
        @Override
        public String plain(String field) {
            return "\"'><script>alert(1)</script><img src=x onerror=alert(2)></title></textarea></style>"
                    + "<!-- ]]> ${7*7} #{7*7} [=7*7] [#stop \"x\"] <#stop \"x\"> ${content.title?no_esc} {0} {1,choice,0#a}"
                    + " &amp;amp; &lt;b&gt; &#60;i&#62; \\u003cu\\u003e javascript:alert(3)"
                    + " \u202Esddet\u202C \u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\u200D\uD83C\uDFEB " + field;
        }

        @Override
        public String line(String field) {
            return "\"'><script>alert(1)</script></textarea>${7*7} &amp;lt; \u202Esddet\u202C {0} \uD83C\uDFEB "
                    + field;
        }

        @Override
        public String rich(String field) {
            return "<p onclick=\"alert(1)\" style=\"position:fixed;inset:0\" class=\"lg-hero\" id=\"indhold\">" + field
                    + "</p><h1>h</h1><h3>i</h3>${7*7} [#stop \"x\"] &lt;script&gt;alert(2)&lt;/script&gt;"
                    + " \u202Esddet\u202C \uD83D\uDC69\u200D\uD83C\uDFEB"
                    + "<script>alert(3)</script><scr<script>ipt>alert(4)</scr</script>ipt>"
                    + "<img src=x onerror=alert(5)><svg onload=alert(6)><path d=\"M0 0\"/></svg>"
                    + "<a href=\"javascript:alert(7)\">a</a><a href=\"JaVa&#115;cript&colon;alert(8)\">b</a>"
                    + "<a href=\"\tjava\nscript:alert(9)\">c</a><a href=\"data:text/html,<script>alert(10)</script>\">d</a>"
                    + "<a href=\"vbscript:x\" target=\"_blank\" onmouseover=alert(11)>e</a>"
                    + "<a href='https://example.org/\" onclick=\"alert(12)'>f</a><a href=\"//example.org\">g</a>"
                    + "<style>*{display:none}</style><iframe src=\"https://example.org\"></iframe>"
                    + "<form action=\"https://example.org\"><input name=x autofocus onfocus=alert(13)><button>h</button></form>"
                    + "<base href=\"https://example.org\"><link rel=stylesheet href=x>"
                    + "<meta http-equiv=\"refresh\" content=\"0;url=https://example.org\"><object data=x></object><embed src=x>"
                    + "<math><mtext><style><img title=\"</style><img src=x onerror=alert(14)>\"></mtext></math>"
                    + "<noscript><p title=\"</noscript><img src=x onerror=alert(15)>\"></noscript>"
                    + "</div></div></main></body></html><!-- --!><img src=x onerror=alert(16)> --> <![CDATA[ x ]]> <?php x ?>"
                    + "<table><td>cell<b><i>never closed<ul><li><blockquote><!-- nor this";
        }

        @Override
        public String slug(String name) {
            return name + "\"><img src=x onerror=alert(1)>/../../?a=b#c";
        }

        @Override
        public String phone() {
            return "javascript:alert(1)\" onclick=\"alert(2) 76\u202E 16";
        }

        @Override
        public String email() {
            return "a@example.org\" onclick=\"alert(1)?subject=<script>&body=x";
        }
    };

    /** For a field of plain text; the words end with the field's name. */
    String plain(String field);

    /** The same for a field that has room for one line only. */
    String line(String field);

    String rich(String field);

    /** For the last part of an address. */
    String slug(String name);

    String phone();

    String email();
}
