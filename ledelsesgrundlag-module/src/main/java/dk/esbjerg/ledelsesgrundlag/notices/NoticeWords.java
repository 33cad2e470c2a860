package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of notices, Danish, or English for those who read that. They are the same for everybody. */
public final class NoticeWords {

    private static final String BUNDLE = "dk.esbjerg.ledelsesgrundlag.notices.notices";
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private NoticeWords() {}

    /** The notice in one sentence, as lists on the site show it and a mail's subject is. */
    public static String sentence(NoticeKind kind, Locale language) {
        return words(language).getString(kind.code());
    }

    /** What there is to do about it, if anything, in a sentence or two. */
    public static String advice(NoticeKind kind, Locale language) {
        return words(language).getString(kind.code() + ".advice");
    }

    /** Whether it is for those who decide, and not for the author. */
    public static boolean isForReviewers(NoticeKind kind) {
        return switch (kind) {
            case SUBMITTED, RESUBMITTED, TAKEN_BACK, WITHDRAWN, OVERRIDDEN -> true;
            case RECEIVED, IN_REVIEW, CHANGES_REQUESTED, CHANGES_SUGGESTED, REJECTED, PUBLISHED, TAKEN_DOWN -> false;
        };
    }

    /** A mail's text around the link, which stands on a line of its own. */
    static String mail(NoticeKind kind, Locale language, String link) {
        ResourceBundle words = words(language);
        String ending = words.getString(isForReviewers(kind) ? "mail.whyReviewer" : "mail.whyAuthor");
        return String.join(
                        "\n\n",
                        words.getString("mail.greeting"),
                        sentence(kind, language) + ".",
                        advice(kind, language),
                        link,
                        ending + "\n" + words.getString("mail.noReply"),
                        words.getString("mail.sender"))
                + "\n";
    }

    private static ResourceBundle words(Locale language) {
        Locale spoken = language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : DANISH;
        return ResourceBundle.getBundle(
                BUNDLE,
                spoken,
                NoticeWords.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
