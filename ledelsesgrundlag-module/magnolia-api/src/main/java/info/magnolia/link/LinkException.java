package info.magnolia.link;

public class LinkException extends Exception {
    private static final long serialVersionUID = 1L;
}
