package org.kith.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideosTest {

    @TempDir
    private Path root;

    private final FolderScanner scanner = new FolderScanner(
            file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpg|heic)"), Path.of("/none"));

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private List<String> found() {
        return scanner.scan(root, () -> true).videos().stream()
                .map(video -> root.relativize(video).toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    @Test
    void videosOfAllKindsAreFound() throws IOException {
        file("a.MP4");
        file("in/b.mov");
        file("in/c.3gp");
        file("d.txt");
        file("#recycle/e.mp4");
        file(".f.mp4");

        assertThat(found()).containsExactly("a.MP4", "in/b.mov", "in/c.3gp");
        assertThat(Videos.kind(root.resolve("a.Mp4"))).isEqualTo("MP4");
    }

    @Test
    void halvesOfPhotosThatMoveAreNoVideos() throws IOException {
        file("IMG_0001.HEIC");
        file("IMG_0001.MOV");
        file("img_2.jpg");
        file("IMG_2.mp4");
        file("ab.heic");
        file("ab_3.mov");
        file("in/IMG_0001.MOV");
        file("img_2.avi");

        assertThat(found()).containsExactly("img_2.avi", "in/IMG_0001.MOV");
    }

    @Test
    void ofAFileThatIsLookedAtAloneThePhotoBesideItIsSeen() throws IOException {
        Path half = file("IMG_0001.MOV");
        Path whole = file("IMG_0002.MOV");
        file("IMG_0001.HEIC");

        assertThat(scanner.scan(half, () -> true).videos()).isEmpty();
        assertThat(scanner.scan(whole, () -> true).videos()).containsExactly(whole);
    }
}
