package dk.esbjerg.ledelsesgrundlag.personaldata;

/**
 * Something in a text.
 *
 * @param start where it begins, in {@code char}s of the text
 * @param end where it has ended
 * @param masked enough to recognise it by for whoever wrote it, and too little for anybody else; safe to show and to log
 */
public record Finding(Kind kind, int start, int end, String masked) {

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }

    /** In which line of the text it begins, counted from 1. */
    public int line(String text) {
        return 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    }
}
