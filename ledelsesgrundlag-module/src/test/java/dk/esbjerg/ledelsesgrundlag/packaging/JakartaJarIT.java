package dk.esbjerg.ledelsesgrundlag.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jar for Magnolia 6.4 names what moved to Jakarta EE by its new name, wherever it names it. */
class JakartaJarIT {

    /** Packages whose names Java SE, JCR and JSR 305 use as well are followed by the part that moved. */
    private static final Pattern MOVED = Pattern.compile("\\bjavax[./]("
            + "activation|batch|decorator|ejb|el|enterprise|faces|inject|interceptor|jms|json|jws|mail|persistence"
            + "|resource|servlet|validation|websocket"
            + "|annotation[./](Generated|ManagedBean|PostConstruct|PreDestroy|Priority|Resources?|security|sql)"
            + "|management[./]j2ee|security[./](auth[./]message|enterprise|jacc)|transaction(?![./]xa)"
            + "|ws[./]rs|xml[./](bind|soap|ws))\\b");

    /** Says what was built from which sources and libraries, as they were. */
    private static final String BUILD = "META-INF/maven/";

    @Test
    void namesNothingByItsOldName() throws IOException {
        try (PackagedJar jar = PackagedJar.jakarta()) {
            assertEquals(List.of(), moved(jar));
            assertTrue(mentions(jar, "jakarta/inject/Inject"));
        }
    }

    @Test
    void theOrdinaryJarNamesItByTheOldOne() throws IOException {
        try (PackagedJar jar = PackagedJar.module()) {
            assertTrue(moved(jar).stream().anyMatch(name -> name.endsWith(": javax/inject")), () -> "found nothing");
            assertFalse(mentions(jar, "jakarta/"));
        }
    }

    @Test
    void leavesAloneWhatDidNotMove() throws IOException {
        try (PackagedJar jar = PackagedJar.jakarta()) {
            assertTrue(mentions(jar, "javax/jcr/Session"));
            assertFalse(mentions(jar, "jakarta/jcr"));
        }
    }

    @Test
    void holdsTheSameFiles() throws IOException {
        try (PackagedJar module = PackagedJar.module();
                PackagedJar jakarta = PackagedJar.jakarta()) {
            assertEquals(
                    module.names().stream().sorted().toList(),
                    jakarta.names().stream().sorted().toList());
        }
    }

    /** Class files, definitions, descriptors and services' names alike. */
    private static List<String> moved(PackagedJar jar) throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : jar.names()) {
            if (!name.startsWith(BUILD)) {
                Set<String> here = new TreeSet<>();
                Matcher matcher = MOVED.matcher(name + "\n" + jar.characters(name));
                while (matcher.find()) {
                    here.add(matcher.group());
                }
                here.forEach(moved -> found.add(name + ": " + moved));
            }
        }
        return found;
    }

    private static boolean mentions(PackagedJar jar, String text) throws IOException {
        for (String name : jar.classes()) {
            if (jar.characters(name).contains(text)) {
                return true;
            }
        }
        return false;
    }
}
