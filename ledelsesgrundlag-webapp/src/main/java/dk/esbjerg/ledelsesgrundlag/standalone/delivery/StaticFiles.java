package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.LightModules;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.ResourceAddresses;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * The light module's {@code webresources}, kept in memory with a fingerprint of their content. An address that carries
 * the fingerprint never means another content, so browsers may keep it for good.
 */
@Singleton
public final class StaticFiles implements ResourceAddresses {

    static final String PREFIX = "/.resources/";
    private static final String FOLDER = LightModules.MODULE + "/webresources/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "ico", "image/x-icon",
            "pdf", "application/pdf");

    private final LightModules modules;
    private final Map<String, StaticFile> known = new ConcurrentHashMap<>();

    @Inject
    StaticFiles(LightModules modules) {
        this.modules = modules;
    }

    @Override
    public String addressOf(String path) {
        String address = PREFIX + FOLDER + path;
        return find(address).map(file -> address + "?v=" + file.fingerprint()).orElse(address);
    }

    /** The file behind an address without its query; empty where there is none, or its type is not one we serve. */
    Optional<StaticFile> find(String address) {
        StaticFile file = known.get(address);
        if (file != null && !modules.changing()) {
            return Optional.of(file);
        }
        if (!address.startsWith(PREFIX + FOLDER) || address.contains("..")) {
            return Optional.empty();
        }
        return modules.file(address.substring(PREFIX.length())).flatMap(path -> current(address, path));
    }

    private Optional<StaticFile> current(String address, Path path) {
        String type = TYPES.get(address.substring(address.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try {
            FileTime modified = Files.getLastModifiedTime(path);
            StaticFile file = known.get(address);
            if (file == null || !file.modified().equals(modified)) {
                byte[] content = Files.readAllBytes(path);
                file = new StaticFile(content, type, Fingerprint.of(content), modified);
                known.put(address, file);
            }
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with its media type; equal fingerprints mean equal content. */
    record StaticFile(byte[] content, String type, String fingerprint, FileTime modified) {}
}
