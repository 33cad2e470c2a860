package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page has between {@code <main>} and {@code </main>}, such that two hosts can be compared. Made equal are the
 * context path, the addresses of resources and of where to sign in, the values of form tokens and the amount of white
 * space, and nothing else.
 */
final class MainElement {

    private static final Pattern MAIN = Pattern.compile("<main[ >].*</main>", Pattern.DOTALL);
    private static final Pattern RESOURCE = Pattern.compile("\"/\\.resources/[^\"]*\"");
    private static final Pattern TOKEN = Pattern.compile("(<input type=\"hidden\" name=\"csrf\" value=)\"[^\"]*\"");
    private static final Pattern SIGN_IN = Pattern.compile("href=\"[^\"]*(?:/login\\?|\\?log-ind=)[^\"]*\"");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private MainElement() {}

    /** @throws AssertionError if the page has none */
    static String of(String html, String contextPath) {
        Matcher found = MAIN.matcher(html);
        if (!found.find()) {
            throw new AssertionError("No main element in: " + html);
        }
        String main = found.group();
        if (!contextPath.isEmpty()) {
            main = main.replaceAll(" (href|src|action)=\"" + Pattern.quote(contextPath) + "/", " $1=\"/");
        }
        main = RESOURCE.matcher(main).replaceAll("\"/.resources/\"");
        main = TOKEN.matcher(main).replaceAll("$1\"\"");
        main = SIGN_IN.matcher(main).replaceAll("href=\"\"");
        return WHITE_SPACE.matcher(main).replaceAll(" ");
    }
}
