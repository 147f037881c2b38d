package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.ContentHash;
import org.kith.engine.thumbnail.ThumbnailFolder;

/** On a shared computer nobody else may see who is on the photos. */
@DisabledOnOs(WINDOWS) // where the folders of a user are theirs alone
class PrivateLibraryTest {

    private static final ContentHash HASH = ContentHash.ofContent(new byte[] {1});

    @TempDir
    Path temporary;

    private static Map<String, String> permissions(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                found.put(
                        folder.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return found;
    }

    private static void openAndWrite(Path folder) {
        try (TestLibrary library = new TestLibrary(folder)) {
            library.face("a.jpg", 0.9);
            new ThumbnailFolder(folder).keepPhoto(HASH, new byte[] {1, 2, 3});
        }
    }

    @Test
    void everythingOfALibraryIsItsOwnersAlone() throws IOException {
        Path folder = temporary.resolve("new/library");
        try (TestLibrary library = new TestLibrary(folder)) {
            library.face("a.jpg", 0.9);
            new ThumbnailFolder(folder).keepPhoto(HASH, new byte[] {1, 2, 3});

            assertThat(permissions(folder)).containsKeys("kith.db", "kith.db-wal", "writer.lock", "thumbs");
            assertThat(permissions(folder).values()).containsOnly("rwx------", "rw-------");
        }
    }

    @Test
    void aLibraryOfBeforeBecomesPrivateWhenItIsOpened() throws IOException {
        Path folder = temporary.resolve("library");
        openAndWrite(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("kith.db"), PosixFilePermissions.fromString("rw-r--r--"));

        openAndWrite(folder);

        assertThat(permissions(folder)).containsEntry("", "rwx------").containsEntry("kith.db", "rw-------");
    }

    @Test
    void aFolderWithOtherThingsStaysOpenToOthers() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("shared"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path notes = Files.writeString(folder.resolve("notes.txt"), "x");
        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("rw-r--r--"));

        openAndWrite(folder);

        assertThat(permissions(folder))
                .containsEntry("", "rwxr-xr-x")
                .containsEntry("notes.txt", "rw-r--r--")
                .containsEntry("kith.db", "rw-------")
                .containsEntry("thumbs", "rwx------");
    }
}
