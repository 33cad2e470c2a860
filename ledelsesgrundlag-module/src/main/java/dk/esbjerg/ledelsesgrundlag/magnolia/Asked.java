package dk.esbjerg.ledelsesgrundlag.magnolia;

import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;

/** What a browser asked for, wherever Magnolia has led that on to. */
final class Asked {

    private Asked() {}

    /** The address as it was sent, without the session that Tomcat adds to it right after somebody signed in. */
    static String address(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String address = forwarded instanceof String sent ? sent : request.getRequestURI();
        return address.replaceFirst(";.*", "");
    }
}
