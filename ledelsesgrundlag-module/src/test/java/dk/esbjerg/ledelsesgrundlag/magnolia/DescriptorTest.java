package dk.esbjerg.ledelsesgrundlag.magnolia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import info.magnolia.module.ModuleLifecycle;
import info.magnolia.module.ModuleVersionHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.inject.Inject;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the module descriptor names is there: Magnolia would notice only when it starts. */
class DescriptorTest {

    private Document descriptor;

    @BeforeEach
    void read() throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        try (InputStream file = getClass().getResourceAsStream("/META-INF/magnolia/ledelsesgrundlag.xml")) {
            descriptor = builder.parse(file);
        }
    }

    @Test
    void theModuleAndItsVersionHandlerAreWhatMagnoliaExpects() throws ClassNotFoundException {
        assertTrue(ModuleLifecycle.class.isAssignableFrom(Class.forName(ofModule("class"))));
        assertTrue(ModuleVersionHandler.class.isAssignableFrom(Class.forName(ofModule("versionHandler"))));
    }

    @Test
    void theVersionIsTheBuilds() {
        assertTrue(ofModule("version").matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), ofModule("version"));
    }

    @Test
    void everyComponentIsOfItsTypeAndCanBeMade() throws ClassNotFoundException {
        List<Element> components = all("component");
        assertFalse(components.isEmpty());
        for (Element component : components) {
            Class<?> type = Class.forName(text(component, "type"));
            Class<?> implementation = Class.forName(text(component, "implementation"));

            assertTrue(type.isAssignableFrom(implementation), implementation + " is no " + type);
            List<Constructor<?>> constructors = List.of(implementation.getDeclaredConstructors());
            assertTrue(
                    constructors.stream()
                            .anyMatch(made -> made.isAnnotationPresent(Inject.class) || made.getParameterCount() == 0),
                    implementation + " has no constructor for Magnolia");
        }
    }

    @Test
    void whatAComponentAsksForOfOursIsAComponent() throws ClassNotFoundException {
        List<String> types = all("component").stream()
                .map(component -> text(component, "type"))
                .toList();
        for (Element component : all("component")) {
            for (Constructor<?> made :
                    Class.forName(text(component, "implementation")).getDeclaredConstructors()) {
                List<String> missing = Arrays.stream(made.getParameterTypes())
                        .map(Class::getName)
                        .filter(name -> name.startsWith("dk.esbjerg."))
                        .filter(name -> !types.contains(name))
                        .toList();
                assertEquals(List.of(), missing, made::toString);
            }
        }
    }

    @Test
    void everyDependencyHasAVersionRangeWithoutAnEnd() {
        List<String> ranges = all("dependency").stream()
                .map(dependency -> text(dependency, "version"))
                .toList();

        assertFalse(ranges.isEmpty());
        assertEquals(
                List.of(),
                ranges.stream()
                        .filter(range -> !range.matches("\\d+\\.\\d+/\\*"))
                        .toList());
    }

    private String ofModule(String name) {
        return text(descriptor.getDocumentElement(), name);
    }

    private List<Element> all(String name) {
        return elements(descriptor.getElementsByTagName(name));
    }

    private static String text(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(element -> element.getTagName().equals(name))
                .map(Node::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
