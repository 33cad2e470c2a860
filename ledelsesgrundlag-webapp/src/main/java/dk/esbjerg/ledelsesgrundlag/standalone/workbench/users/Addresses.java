package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where somebody goes after signing in: where they were going before, if that is an address of ours. */
final class Addresses {

    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";
    static final String ACCOUNT = "/author/account";
    private static final String WORKBENCH = "/author";
    private static final String FRONT_PAGE = "/ledelsesgrundlag";
    private static final int LONGEST = 2_000;

    private Addresses() {}

    /** The address that was asked for, below the context path, ready to be sent. */
    static String of(Call call) {
        StringBuilder address = new StringBuilder(encodePath(call.path()));
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : call.query().byName().entrySet()) {
            for (String value : parameter.getValue()) {
                address.append(separator)
                        .append(encode(parameter.getKey()))
                        .append('=')
                        .append(encode(value));
                separator = '&';
            }
        }
        return address.toString();
    }

    static String loginTo(String next) {
        return LOGIN + "?next=" + encode(next);
    }

    /** The address if it is one of ours to go on to; a browser must not be led away from here by what a link says. */
    static Optional<String> ours(String next) {
        if (!next.matches("/[!-~]*") || next.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String path = new URI(next).getPath();
            // Browsers take a backslash for a slash, two slashes for another host, and dots away.
            boolean here = path != null
                    && path.chars().noneMatch(Character::isISOControl)
                    && !path.matches("(?s).*(//|/\\.{1,2}(/.*)?$|\\\\).*")
                    && !next.startsWith("//");
            boolean signing = LOGIN.equals(path) || LOGOUT.equals(path);
            return here && !signing ? Optional.of(next) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Where this user goes: on, if it is something that they may see. */
    static String after(User user, String next) {
        String home = Access.mayAuthor(user) ? WORKBENCH : FRONT_PAGE;
        return ours(next)
                .filter(address -> Access.mayAuthor(user) || !isWorkbench(path(address)) || isAccount(path(address)))
                .orElse(home);
    }

    static boolean isAccount(String path) {
        return path.equals(ACCOUNT) || path.startsWith(ACCOUNT + "/");
    }

    static String path(String address) {
        String path = address.replaceFirst("\\?.*", "");
        // A plus sign means itself in a path.
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static Parameters query(String address) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int start = address.indexOf('?');
        String query = start < 0 ? "" : address.substring(start + 1);
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty()) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                String value = equals < 0 ? "" : parameter.substring(equals + 1);
                values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
            }
        }
        return new Parameters(values);
    }

    private static boolean isWorkbench(String path) {
        return path.equals(WORKBENCH) || path.startsWith(WORKBENCH + "/");
    }

    private static String encodePath(String path) {
        try {
            return new URI(null, null, path.replaceAll("^/+", "/"), null).toASCIIString();
        } catch (URISyntaxException e) {
            return WORKBENCH;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
