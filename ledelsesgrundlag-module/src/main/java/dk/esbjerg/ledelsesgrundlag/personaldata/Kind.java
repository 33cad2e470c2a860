package dk.esbjerg.ledelsesgrundlag.personaldata;

/** What was found. */
public enum Kind {
    /** A CPR number, or a number that takes the place of one. */
    CPR_NUMBER("cprNumber"),
    PHONE_NUMBER("phoneNumber"),
    MAIL_ADDRESS("mailAddress"),
    /** What looks like somebody's first name and surname. */
    FULL_NAME("fullName");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether a text with it goes no further. The others are pointed out: their writer may know better. */
    public boolean stops() {
        return this == CPR_NUMBER;
    }
}
