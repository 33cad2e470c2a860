package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.Locale;
import java.util.Optional;

/** What the host knows about the page that is being rendered on this thread. */
public interface PageContext {

    /** The page's path in the website workspace. */
    String pagePath();

    /** The language the page is shown in. */
    Locale locale();

    /** The address of a page, context path included, without {@code .html}. */
    String pageAddress(String pagePath);

    /** The address of a file below the light module's {@code webresources}, such as {@code css/ledelsesgrundlag.css}. */
    String resourceAddress(String path);

    /** The label for a key in a language, or null where there is none; a host may fall back on another language. */
    String label(String key, Locale locale);

    /** Rich text as stored, with addresses in place of the host's stored links to pages and files. */
    String resolveLinks(String richText);

    /**
     * Where whoever reads this page can sign in, to come back to it afterwards; empty where the host has no such place, as
     * with an intranet that knows its users by itself.
     */
    default Optional<String> signInAddress() {
        return Optional.empty();
    }

    /** Where whoever has signed in sends a form to sign out again; empty where that is done elsewhere. */
    default Optional<String> signOutAddress() {
        return Optional.empty();
    }

    /** Where whoever has signed in looks after their mail address and password; empty where that is done elsewhere. */
    default Optional<String> accountAddress() {
        return Optional.empty();
    }

    /** Whether pages bring the module's own style sheet; false where the site around them styles them. */
    boolean styled();
}
