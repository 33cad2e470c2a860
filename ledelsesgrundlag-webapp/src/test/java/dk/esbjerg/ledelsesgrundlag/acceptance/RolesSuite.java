package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the module's groups may open, read and write, on both instances. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RolesSuite {

    /** Users by the names of their groups; one belongs to none. */
    private static final Map<String, String> GROUPS = Map.of(
            "leader", "ledelsesgrundlag-leaders",
            "editor", "ledelsesgrundlag-editors",
            "administrator", "ledelsesgrundlag-administrators",
            "nobody", "");

    private static final Map<String, String> ROLES = Map.of(
            "leader", "ledelsesgrundlag-leader",
            "editor", "ledelsesgrundlag-editor",
            "administrator", "ledelsesgrundlag-administrator",
            "nobody", "ledelsesgrundlag-leader");

    /** The same users with Magnolia's role for programs, which opens addresses and no content. */
    private static final String PROGRAM = "-program";

    private static final String DOSSIERS = "/5b";
    private static final String REVIEW_COPIES = "/review/5b";
    private static final String OTHER_PAGE = "/andre-sider";
    private static final String CHILD = "proevet";

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void addUsers() {
        for (String webapp : MagnoliaBundle.WEBAPPS) {
            Instance instance = magnolia().instance(webapp);
            GROUPS.forEach((user, group) -> {
                instance.addUser(user, group);
                instance.addUser(user + PROGRAM, group, "rest-admin");
            });
            instance.add("ledelsesbidrag", DOSSIERS, "mgnl:folder");
            instance.add("ledelsesbidrag", REVIEW_COPIES, "mgnl:folder");
            instance.add("website", OTHER_PAGE, "mgnl:page", "title", "Andre sider");
            magnolia().apply(webapp, new OtherAssets());
        }
    }

    @AfterAll
    void removeThePageAndTheAssets() {
        for (String webapp : MagnoliaBundle.WEBAPPS) {
            Instance instance = magnolia().instance(webapp);
            instance.remove("ledelsesbidrag", DOSSIERS);
            instance.remove("ledelsesbidrag", REVIEW_COPIES);
            instance.remove("website", OTHER_PAGE);
            OtherAssets.paths().forEach(path -> instance.remove("dam", path));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # instance,     user,          page, tool, themes, tools, cases, file, admincentral, nodes
            magnoliaAuthor, anonymous,     401,  401,  none,   none,  none,  401,  401,          401
            magnoliaAuthor, nobody,        403,  403,  403,    403,   403,   403,  403,          403
            magnoliaAuthor, leader,        403,  403,  403,    403,   403,   403,  403,          403
            magnoliaAuthor, editor,        200,  200,  some,   some,  some,  200,  200,          403
            magnoliaAuthor, administrator, 200,  200,  some,   some,  some,  200,  200,          403
            magnoliaPublic, anonymous,     200,  200,  some,   some,  some,  200,  401,          401
            magnoliaPublic, nobody,        403,  403,  403,    403,   403,   403,  403,          403
            magnoliaPublic, leader,        200,  200,  some,   some,  some,  200,  403,          403
            magnoliaPublic, editor,        200,  200,  some,   some,  some,  200,  200,          403
            magnoliaPublic, administrator, 200,  200,  some,   some,  some,  200,  200,          403
            """)
    void whoMayOpenWhat(
            String webapp,
            String user,
            String page,
            String tool,
            String themes,
            String tools,
            String cases,
            String file,
            String admincentral,
            String nodes) {
        Visitor visitor = magnolia().instance(webapp).visitor(user);

        assertEquals(
                List.of(page, page, tool, themes, tools, cases, file, admincentral, nodes),
                List.of(
                        status(visitor, ReadingSuite.SITE),
                        status(visitor, ReadingSuite.TASK + ".html"),
                        status(visitor, ReadingSuite.SITE + "/vaerktoejskasse/retning-paa-en-side"),
                        delivered(visitor, "themes"),
                        delivered(visitor, "tools"),
                        delivered(visitor, "cases"),
                        status(visitor, AssetsSuite.address(OtherAssets.FILE, OtherAssets.FILE_NAME)),
                        status(visitor, "/.magnolia/admincentral"),
                        status(visitor, "/.rest/nodes/v1/website")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # instance,     user,          themes, tools, cases, dossiers, copies, pages, assets, others, settings, users, own role
            magnoliaAuthor, nobody,        -,      -,     -,     -,        -,      -,     -,      -,      -,        -,     -
            magnoliaAuthor, leader,        -,      -,     -,     -,        -,      -,     -,      -,      -,        -,     R
            magnoliaAuthor, editor,        RW,     RW,    R,     -,        -,      RW,    R,      -,      -,        -,     R
            magnoliaAuthor, administrator, RW,     RW,    R,     -,        R,      RW,    R,      -,      -,        -,     R
            magnoliaPublic, nobody,        -,      -,     -,     -,        -,      -,     -,      -,      -,        -,     -
            magnoliaPublic, leader,        R,      R,     R,     -,        -,      R,     R,      -,      -,        -,     R
            """)
    void whoMayReadAndWriteWhat(
            String webapp,
            String user,
            String themes,
            String tools,
            String cases,
            String dossiers,
            String reviewCopies,
            String pages,
            String assets,
            String otherPages,
            String settings,
            String users,
            String ownRole) {
        Instance instance = magnolia().instance(webapp);
        Visitor visitor = instance.visitor(user + PROGRAM);

        assertEquals(
                List.of(
                        themes,
                        tools,
                        cases,
                        dossiers,
                        reviewCopies,
                        pages,
                        assets,
                        otherPages,
                        settings,
                        users,
                        ownRole),
                List.of(
                        rights(visitor, instance, "ledelsesgrundlag", "/retning-og-rammer"),
                        rights(visitor, instance, "ledelsesvaerktoejer", "/2022"),
                        rights(visitor, instance, "ledelsescases", "/2024"),
                        rights(visitor, instance, "ledelsesbidrag", DOSSIERS),
                        rights(visitor, instance, "ledelsesbidrag", REVIEW_COPIES),
                        rights(visitor, instance, "website", "/ledelsesgrundlag/cases"),
                        rights(visitor, instance, "dam", OtherAssets.FILE_PATH),
                        rights(visitor, instance, "website", OTHER_PAGE),
                        rights(visitor, instance, "config", "/modules/ledelsesgrundlag/config"),
                        rights(visitor, instance, "users", "/system/superuser"),
                        rights(visitor, instance, "userroles", "/" + ROLES.get(user))));
    }

    private static String status(Visitor visitor, String path) {
        return String.valueOf(visitor.get(path).statusCode());
    }

    private static String delivered(Visitor visitor, String items) {
        HttpResponse<String> answer = visitor.get("/.rest/delivery/ledelsesgrundlag/" + items + "/v1");
        if (answer.statusCode() != 200) {
            return String.valueOf(answer.statusCode());
        }
        try {
            return new ObjectMapper().readTree(answer.body()).get("total").asInt() == 0 ? "none" : "some";
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    /** Tries both; what was written is seen in the workspace itself, and taken away again. */
    private static String rights(Visitor visitor, Instance instance, String workspace, String path) {
        String address = "/.rest/nodes/v1/" + workspace + path;
        String child = path + "/" + CHILD;
        String rights = visitor.get(address).statusCode() == 200 ? "R" : "";
        visitor.put(address, """
                {"name": "%s", "type": "mgnl:contentNode", "path": "%s"}""".formatted(CHILD, child));
        if (instance.holds(workspace, child)) {
            instance.remove(workspace, child);
            rights += "W";
        }
        return rights.isEmpty() ? "-" : rights;
    }
}
