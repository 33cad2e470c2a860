package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.standalone.security.UserRefusedException.Reason;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What users may be called, and which passwords they may have. */
final class UserRules {

    static final int PASSWORD_LEAST = 12;
    static final int PASSWORD_MOST = 200;

    /** One name is taken by an address: that of the form for a new user. */
    private static final Pattern NAME = Pattern.compile("(?!new$)[a-z0-9æøå][a-z0-9æøå._@-]{1,63}");

    private static final int FULL_NAME_MOST = 200;
    private static final Set<String> LANGUAGES = Set.of("da", "en");

    private UserRules() {}

    /** As it is stored, whatever way it was typed. */
    static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** @throws UserRefusedException if there can be no such user */
    static void check(User user) {
        if (!NAME.matcher(user.name()).matches()) {
            throw new UserRefusedException(Reason.NAME_INVALID);
        }
        if (user.fullName().isBlank()
                || user.fullName().length() > FULL_NAME_MOST
                || !isReadable(user.fullName())
                || !LANGUAGES.contains(user.language())) {
            throw new UserRefusedException(Reason.FULL_NAME_INVALID);
        }
        if (!user.mailAddress().isEmpty() && !MailAddress.isOne(user.mailAddress())) {
            throw new UserRefusedException(Reason.MAIL_ADDRESS_INVALID);
        }
        if (user.roles().isEmpty()) {
            throw new UserRefusedException(Reason.ROLES_MISSING);
        }
    }

    /** @throws UserRefusedException if the user may not have that password */
    static void checkPassword(User user, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < PASSWORD_LEAST) {
            throw new UserRefusedException(Reason.PASSWORD_SHORT);
        }
        if (length > PASSWORD_MOST) {
            throw new UserRefusedException(Reason.PASSWORD_LONG);
        }
        if (hasControls(password)) {
            throw new UserRefusedException(Reason.PASSWORD_UNREADABLE);
        }
        if (password.toLowerCase(Locale.ROOT).contains(user.name())) {
            throw new UserRefusedException(Reason.PASSWORD_HAS_NAME);
        }
    }

    /** Characters that nobody sees can make one name look like another. */
    private static boolean isReadable(String text) {
        return !hasControls(text) && text.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT);
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
