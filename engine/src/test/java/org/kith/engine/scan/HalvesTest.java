package org.kith.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.PhotoFile;

class HalvesTest {

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
        FolderScan scan = scanner.scan(root, () -> true);
        return scan.videos().stream()
                .map(PhotoFile::path)
                .filter(video -> !scan.halves().contains(video))
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

        assertThat(scanner.scan(half, () -> true).halves()).contains(half);
        assertThat(scanner.scan(whole, () -> true).halves()).doesNotContain(whole);
    }

    @Test
    void aRawFileBesideWhatTheCameraMadeOfItIsAHalf() throws IOException {
        Path photo = file("IMG_1.JPG");
        Path raw = file("img_1.cr2");
        Path apple = file("IMG_2.HEIC");
        Path proRaw = file("IMG_2.DNG");
        Path moves = file("IMG_2.MOV");
        Path alone = file("IMG_3.NEF");
        file("in/IMG_1.CR2");
        file("IMG_1.txt");

        assertThat(Halves.in(scanner.scan(root, () -> true).all().stream()
                        .map(PhotoFile::path)
                        .toList()))
                .containsExactly(moves);
        assertThat(Halves.in(List.of(photo, raw, apple, proRaw, moves, alone)))
                .containsExactlyInAnyOrder(raw, proRaw, moves);
        assertThat(Halves.of(apple)).as("no sensor sees so little").containsExactly(moves);
        for (Path large : List.of(raw, proRaw)) {
            Files.write(large, new byte[2 << 20]);
        }
        assertThat(Halves.of(photo)).containsExactly(raw);
        assertThat(Halves.of(apple)).containsExactly(proRaw, moves);
        assertThat(Halves.of(alone)).isEmpty();
    }
}
