package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.standalone.StartupException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder that holds everything the runtime must remember, held by this process alone until closed. A marker file
 * tells such a folder from any other and says in which format it is; until the first installation is whole the marker
 * says so, and the next start begins anew, because nobody can have saved anything yet.
 */
public final class DataFolder implements AutoCloseable {

    /**
     * Raised when an older program can no longer read what a newer one wrote, or the other way round. Before 2 there was
     * no journal, so that a publication that was broken off could be shown in part, and nothing was released.
     */
    private static final int FORMAT = 2;

    private static final String MARKER = "ledelsesgrundlag.format";
    private static final String DRAFT = ".new";
    private static final String INSTALLING = "installing";

    private final Path folder;
    private final FileChannel lockChannel;

    private DataFolder(Path folder, FileChannel lockChannel) {
        this.folder = folder;
        this.lockChannel = lockChannel;
    }

    /**
     * Takes the folder, creating it where it does not exist.
     *
     * @throws StartupException if it is in use, holds something else, or comes from a newer version; it is then unchanged
     */
    public static DataFolder claim(Path folder) {
        try {
            refuseForeign(folder);
            Files.createDirectories(folder);
            FileChannel channel = lock(folder);
            try {
                return claimLocked(folder, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartupException("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    private static DataFolder claimLocked(Path folder, FileChannel channel) throws IOException {
        Path marker = folder.resolve(MARKER);
        if (Files.exists(marker)) {
            refuseUnreadable(folder, Files.readString(marker).strip());
        } else {
            write(marker, INSTALLING);
        }
        DataFolder claimed = new DataFolder(folder, channel);
        if (!claimed.isInstalled()) {
            delete(claimed.repositoryHome());
            Files.createDirectories(claimed.repositoryHome());
        }
        return claimed;
    }

    /**
     * Takes a folder that an earlier start has installed.
     *
     * @throws StartupException if it is in use, or not such a folder; it is then unchanged
     */
    public static DataFolder claimInstalled(Path folder) {
        try {
            Path marker = folder.resolve(MARKER);
            if (!Files.exists(marker)) {
                throw new StartupException("The folder " + folder + " is no data folder of this program.");
            }
            if (Files.readString(marker).strip().equals(INSTALLING)) {
                throw new StartupException(
                        "The data folder " + folder + " was never installed; start the program first.");
            }
        } catch (IOException e) {
            throw new StartupException("The data folder " + folder + " cannot be read: " + e, e);
        }
        return claim(folder);
    }

    /** An empty folder for what nobody needs after the next start; what an earlier one left there is deleted. */
    public Path temporary() {
        Path temporary = folder.resolve("temporary");
        try {
            delete(temporary);
            return Files.createDirectories(temporary);
        } catch (IOException e) {
            throw new StartupException("The data folder " + folder + " cannot be written: " + e, e);
        }
    }

    /** Where the repository lives. */
    public Path repositoryHome() {
        return folder.resolve("repository");
    }

    /** Whether an earlier start finished the installation. */
    public boolean isInstalled() {
        try {
            return !Files.readString(folder.resolve(MARKER)).strip().equals(INSTALLING);
        } catch (IOException e) {
            throw new StartupException("The data folder " + folder + " cannot be read: " + e, e);
        }
    }

    /** Says that the installation is whole: from now on what is here is kept. */
    public void markInstalled() {
        try {
            if (!isInstalled()) {
                write(folder.resolve(MARKER), String.valueOf(FORMAT));
            }
        } catch (IOException e) {
            throw new StartupException("The data folder " + folder + " cannot be written: " + e, e);
        }
    }

    @Override
    public void close() throws IOException {
        lockChannel.close();
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StartupException("The data folder " + folder + " is a file; name a folder with --data.");
        }
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(MARKER))) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            // A lock, and perhaps a draft of the marker, is what a start killed in its first moment leaves.
            if (entries.anyMatch(entry -> !entry.endsWith("lock") && !entry.endsWith(MARKER + DRAFT))) {
                throw new StartupException("The folder " + folder
                        + " holds something other than this program's data; name an empty folder with --data.");
            }
        }
    }

    private static void refuseUnreadable(Path folder, String format) {
        if (format.equals(INSTALLING)) {
            return;
        }
        if (!format.matches("\\d{1,9}")) {
            throw new StartupException(
                    "The data folder " + folder + " is damaged: " + MARKER + " says '" + format + "'.");
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new StartupException("The data folder " + folder + " was written by a newer version (format " + format
                    + ", this version reads format " + FORMAT + ").");
        }
        if (Integer.parseInt(format) < FORMAT) {
            throw new StartupException("The data folder " + folder + " was written by a trial version (format " + format
                    + "), which this version cannot read; name an empty folder with --data.");
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // told below
        }
        channel.close();
        throw new StartupException("The data folder " + folder + " is in use by another running process.");
    }

    /** Whole or not at all, whenever the process dies. */
    private static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + DRAFT);
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(tree)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
