package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.LightModules;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds FreeMarker files by their path inside the light modules, as Magnolia does. */
final class LightModuleTemplateLoader implements TemplateLoader {

    private final LightModules modules;

    LightModuleTemplateLoader(LightModules modules) {
        this.modules = modules;
    }

    @Override
    public Object findTemplateSource(String name) {
        return modules.file(name).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        try {
            return Files.getLastModifiedTime((Path) source).toMillis();
        } catch (IOException removedMeanwhile) {
            return -1;
        }
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        return Files.newBufferedReader((Path) source, Charset.forName(encoding));
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Nothing stays open between find and read.
    }
}
