package org.kith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.PhotoProblem.Kind;

class PhotoBytesTest {

    private final Path folder;

    PhotoBytesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void fileIsReadWhole() throws IOException, UnreadablePhotoException {
        Path file = Files.write(folder.resolve("a.jpg"), new byte[] {1, 2, 3});
        assertThat(PhotoBytes.read(file)).containsExactly(1, 2, 3);
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        assertThat(kind(folder.resolve("gone.jpg"))).isEqualTo(Kind.MISSING);
        assertThat(kind(Files.createDirectory(folder.resolve("album.jpg")))).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    @EnabledOnOs(LINUX)
    void whatIsNoFileIsNotRead() throws IOException {
        assertThat(kind(Files.createSymbolicLink(folder.resolve("null.jpg"), Path.of("/dev/null"))))
                .isEqualTo(Kind.UNREADABLE);
        assertThat(kind(Files.createSymbolicLink(folder.resolve("version.jpg"), Path.of("/proc/version"))))
                .isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void filmIsNoPictureAndAnEnormousPictureTooLarge() throws IOException {
        assertThat(kind(sparse("film.mp4", new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'})))
                .isEqualTo(Kind.NOT_A_PICTURE);
        assertThat(kind(sparse("scan.tif", new byte[] {'I', 'I', '*', 0}))).isEqualTo(Kind.TOO_LARGE);
    }

    private Path sparse(String name, byte[] head) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(head);
            large.setLength(3L << 30);
        }
        return file;
    }

    private static Kind kind(Path file) {
        return catchThrowableOfType(UnreadablePhotoException.class, () -> PhotoBytes.read(file))
                .problem()
                .kind();
    }
}
