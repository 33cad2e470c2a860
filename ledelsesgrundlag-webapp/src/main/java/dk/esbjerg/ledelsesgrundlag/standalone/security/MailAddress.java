package dk.esbjerg.ledelsesgrundlag.standalone.security;

import java.util.regex.Pattern;

/** What a mail address may look like: as every mail server takes it, with neither quotes nor a name around it. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_BEFORE_AT = 64;

    private static final Pattern ADDRESS = Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private MailAddress() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_BEFORE_AT
                && ADDRESS.matcher(text).matches();
    }
}
