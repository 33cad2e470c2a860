package info.magnolia.link;

import javax.jcr.Node;

public class LinkUtil {
    public static String createLink(Node page) {
        throw new UnsupportedOperationException();
    }

    public static String convertLinksFromUUIDPattern(String html) throws LinkException {
        throw new UnsupportedOperationException();
    }
}
