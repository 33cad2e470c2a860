package dk.esbjerg.ledelsesgrundlag.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the conformance test would find, on pairs of small types. */
class ComparisonTest {

    @TempDir
    Path folder;

    static Stream<Arguments> differences() {
        return Stream.of(
                pair("kind", "public class Thing {}", "public interface Thing {}"),
                pair("modifiers", "public class Thing {}", "public final class Thing {}"),
                pair("modifiers", "public class Thing {}", "public abstract class Thing {}"),
                pair("supertype", "public class Thing extends Error {}", "public class Thing extends Exception {}"),
                pair("supertype", "public class Thing implements Cloneable {}", "public class Thing {}"),
                pair(
                        "supertype java.lang.Comparable<java.lang.String>",
                        "public abstract class Thing implements Comparable<String> {}",
                        "public abstract class Thing implements Comparable<Integer> {}"),
                pair("type parameters", "public class Thing<T> {}", "public class Thing<T extends Number> {}"),
                pair("enum constants", "public enum Thing { ONE }", "public enum Thing { ONE, TWO }"),
                pair("enum constants", "public enum Thing { ONE, TWO }", "public enum Thing { TWO, ONE }"),
                pair(
                        "retention",
                        "public @interface Thing {}",
                        "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                                + " public @interface Thing {}"),
                pair(
                        "targets",
                        "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE) public @interface Thing {}",
                        "@java.lang.annotation.Target(java.lang.annotation.ElementType.FIELD)"
                                + " public @interface Thing {}"),
                pair(
                        "inherited",
                        "public @interface Thing {}",
                        "@java.lang.annotation.Inherited public @interface Thing {}"),
                pair(
                        ".value(): has a default",
                        "public @interface Thing { String value() default \"\"; }",
                        "public @interface Thing { String value(); }"),
                pair("Thing: deprecated", "public class Thing {}", "@Deprecated public class Thing {}"),
                field("deprecated", "public int size;", "@Deprecated public int size;"),
                inClass(".go(): deprecated", "public void go() {}", "@Deprecated public void go() {}"),
                field("not there", "public int size;", ""),
                field("not there", "public int size;", "private int size;"),
                field("modifiers", "public int size;", "protected int size;"),
                field("modifiers", "public int size;", "public static int size;"),
                field("modifiers", "public int size;", "public final int size = 1;"),
                field("type", "public int size;", "public long size;"),
                field("type", "public Class<String> size;", "public Class<Integer> size;"),
                field("value", "public static final int size = 1;", "public static final int size = 2;"),
                field("value", "public static final String size = \"a\";", "public static final String size = \"b\";"),
                inClass("Thing()", "public Thing() {}", "private Thing(int size) {}"),
                inClass("Thing(): modifiers", "", "protected Thing() {}"),
                inClass(
                        "Thing(): checked exceptions",
                        "public Thing() {}",
                        "public Thing() throws java.io.IOException {}"),
                inClass("not there", "public void go() {}", ""),
                inClass("not there, only [", "public void go() {}", "public void go(int size) {}"),
                inClass("not there", "public void go() {}", "void came() {}"),
                inClass("returns", "public void go() {}", "public int go() { return 0; }"),
                inClass("modifiers", "public void go() {}", "void go() {}"),
                inClass("modifiers", "public void go() {}", "protected void go() {}"),
                inClass("modifiers", "protected void go() {}", "public void go() {}"),
                inClass("modifiers", "public void go() {}", "public static void go() {}"),
                inClass("modifiers", "public void go() {}", "public final void go() {}"),
                inClass("variable arity", "public void go(int... sizes) {}", "public void go(int[] sizes) {}"),
                inClass("checked exceptions", "public void go() {}", "public void go() throws java.io.IOException {}"),
                inClass("checked exceptions", "public void go() throws java.io.IOException {}", "public void go() {}"),
                inClass(
                        "parameter 1",
                        "public void go(Class<? super String> type) {}",
                        "public void go(Class<? extends String> type) {}"),
                inClass("parameter 1", "public void go(Class<String>[] type) {}", "public void go(Class<?>[] type) {}"),
                inClass(
                        "returns",
                        "public java.util.List<String> go() { return null; }",
                        "public java.util.List<Integer> go() { return null; }"),
                inClass(
                        "type parameters",
                        "public <T> void go(Class<T> type) {}",
                        "public <T extends Comparable<T>> void go(Class<T> type) {}"),
                pair(
                        "modifiers",
                        "public interface Thing { default void go() {} }",
                        "public interface Thing { void go(); }"));
    }

    static Stream<Arguments> noDifferences() {
        return Stream.of(
                pair("the same", "public class Thing {}", "public class Thing {}"),
                inClass("more there", "", "public int size; public Thing(int size) {} public Thing() {} void go() {}"),
                inClass("what nobody sees", "private int size; void go() {}", ""),
                inClass(
                        "a raw type",
                        "public void go(java.util.List l) {}",
                        "public void go(java.util.List<?> list) {}"),
                inClass(
                        "another name for a type parameter",
                        "public <T> T go(Class<T> type) { return null; }",
                        "public <C> C go(Class<C> type) { return null; }"),
                inClass("unchecked exceptions", "public void go() {}", "public void go() throws RuntimeException {}"),
                inClass(
                        "an exception beside its supertype",
                        "public void go() throws java.io.IOException {}",
                        "public void go() throws java.io.EOFException, java.io.IOException {}"),
                inClass("a body", "public int go() { throw new Error(); }", "public int go() { return 1; }"),
                inClass(
                        "a static field that is not a constant",
                        "public static final String size = null;",
                        "public static final String size = \"a\".trim();"),
                pair(
                        "inherited members",
                        "public class Thing { public int size; public void go() {} }",
                        "public class Thing extends Above {} class Above { public int size; public void go() {} }"),
                pair(
                        "an inherited supertype",
                        "public abstract class Thing implements Runnable {}",
                        "public abstract class Thing extends Above {} abstract class Above implements Runnable {}"),
                pair(
                        "constants with bodies",
                        "public enum Thing { ONE }",
                        "public enum Thing { ONE { void go() {} }; void go() {} }"));
    }

    @ParameterizedTest(name = "{0}: {1} | {2}")
    @MethodSource("differences")
    void findsADifference(String expected, String declared, String real) throws Exception {
        List<String> mismatches = mismatches(declared, real);

        assertEquals(1, mismatches.size(), mismatches::toString);
        assertTrue(mismatches.get(0).startsWith("Thing"), mismatches::toString);
        assertTrue(mismatches.get(0).contains(expected), mismatches::toString);
    }

    @ParameterizedTest(name = "{0}: {1} | {2}")
    @MethodSource("noDifferences")
    void leavesAloneWhatCompilesAndLinksAllTheSame(String why, String declared, String real) throws Exception {
        assertEquals(List.of(), mismatches(declared, real), why);
    }

    @Test
    void findsAllDifferencesAtOnce() throws Exception {
        List<String> mismatches = mismatches(
                "public class Thing { public int size; public void come() {} public void go() {} }",
                "public class Thing { public long size; public int go() { return 0; } }");

        assertEquals(
                List.of(
                        "Thing.come(): not there",
                        "Thing.go(): returns: declared void, really int",
                        "Thing.size: type: declared int, really long"),
                mismatches.stream().sorted().toList());
    }

    @Test
    void saysThatATypeCannotBeComparedWhenThePartsOfTheRealOneAreMissing() throws Exception {
        Class<?> declared = Compiled.thing("public class Thing {}", folder("declared"));
        Path there = folder("real");
        Class<?> real = Compiled.thing("public class Thing { Part part; } class Part {}", there);
        Files.delete(there.resolve("Part.class"));

        List<String> mismatches = Comparison.mismatches(declared, real);

        assertEquals(1, mismatches.size(), mismatches::toString);
        assertTrue(mismatches.get(0).startsWith("Thing: cannot be compared: "), mismatches::toString);
    }

    private List<String> mismatches(String declared, String real) throws Exception {
        return Comparison.mismatches(
                Compiled.thing(declared, folder("declared")), Compiled.thing(real, folder("real")));
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectory(folder.resolve(name));
    }

    private static Arguments pair(String about, String declared, String real) {
        return Arguments.of(about, declared, real);
    }

    private static Arguments field(String about, String declared, String real) {
        return inClass(".size: " + about, declared, real);
    }

    private static Arguments inClass(String about, String declared, String real) {
        return pair(about, "public class Thing { " + declared + " }", "public class Thing { " + real + " }");
    }
}
