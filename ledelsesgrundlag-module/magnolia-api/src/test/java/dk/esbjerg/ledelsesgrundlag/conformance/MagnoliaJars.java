package dk.esbjerg.ledelsesgrundlag.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The classes of an unpacked Magnolia Tomcat bundle: its webapps' libraries, then Tomcat's own. */
final class MagnoliaJars {

    private MagnoliaJars() {}

    /** Sees none of our classes. */
    static URLClassLoader open(Path bundle) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> webapps = Files.list(bundle.resolve("webapps"))) {
            webapps.map(webapp -> webapp.resolve("WEB-INF/lib"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .forEach(libraries -> jars.addAll(jarsIn(libraries)));
        }
        if (jars.isEmpty()) {
            throw new IOException("No libraries below " + bundle.resolve("webapps"));
        }
        jars.addAll(jarsIn(bundle.resolve("lib")));
        return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static List<URL> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(MagnoliaJars::url)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
