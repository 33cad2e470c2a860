package dk.esbjerg.ledelsesgrundlag.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source compiled and loaded by itself, so that one type can be there in two versions. */
final class Compiled extends SimpleJavaFileObject {

    private final String source;

    private Compiled(String source) {
        super(URI.create("memory:///Thing.java"), Kind.SOURCE);
        this.source = source;
    }

    /** The type named Thing in the source, which may hold further types that are not public. */
    static Class<?> thing(String source, Path folder) throws IOException, ReflectiveOperationException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        List<JavaFileObject> sources = List.of(new Compiled(source));
        List<String> options = List.of("-d", folder.toString(), "-proc:none");
        assertTrue(compiler.getTask(output, null, null, options, null, sources).call(), output::toString);
        URL[] classes = {folder.toUri().toURL()};
        return new URLClassLoader(classes, ClassLoader.getPlatformClassLoader()).loadClass("Thing");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
    }
}
