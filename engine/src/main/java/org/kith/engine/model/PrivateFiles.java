package org.kith.engine.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and folders that only their owner may look into: who is on the photos is no business of the others at a shared computer.
 * Where the system knows no such permissions (Windows, FAT) they have those of the folder above.
 */
public final class PrivateFiles {

    private static final String UNFINISHED = ".part";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Private from its first moment, for {@link Files#createFile} and its like. */
    public static FileAttribute<?>[] ofFile() {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)} : new FileAttribute<?>[0];
    }

    private static FileAttribute<?>[] ofFolder() {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER)} : new FileAttribute<?>[0];
    }

    /** Makes it, if there is none; the folder above has to be there. */
    public static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, ofFolder());
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Makes it and those above it that are missing; all that it makes are private. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, ofFolder());
    }

    /** Makes an empty file, if there is none. */
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, ofFile());
        } catch (FileAlreadyExistsException e) {
            restrict(file);
        }
    }

    /** Writes it anew; a file that is there becomes private. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Set<StandardOpenOption> how =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(file, how, ofFile()))) {
            restrict(file);
            out.write(bytes);
        }
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file beside it that takes its place when it is whole; if that fails, nothing has changed. */
    public static void replace(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            write(unfinished, new byte[0]);
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                content.to(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Deletes a folder with all that is in it; nothing if it is not there. */
    public static void deleteFolder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    /** Makes private what is there already, as far as the file system and the owner let us. */
    public static void restrict(Path fileOrFolder) {
        if (!POSIX || !(Files.isRegularFile(fileOrFolder) || Files.isDirectory(fileOrFolder))) {
            return; // a device, such as /dev/null, is everybody's
        }
        try {
            Set<PosixFilePermission> wanted = Files.isDirectory(fileOrFolder) ? FOLDER : FILE;
            if (!wanted.containsAll(Files.getPosixFilePermissions(fileOrFolder))) {
                Files.setPosixFilePermissions(fileOrFolder, wanted);
            }
        } catch (IOException | UnsupportedOperationException e) {
            return; // another's, or of a file system that knows no permissions: it stays as it is
        }
    }
}
