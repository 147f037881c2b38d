package org.kith.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;

class FolderScannerTest {

    @TempDir
    private Path root;

    private final FolderScanner scanner =
            new FolderScanner(file -> file.toString().endsWith(".jpg"), Path.of("/no/library/here"));

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private List<String> found() {
        return scanner.scan(root, () -> true).files().stream()
                .map(PhotoFile::path)
                .map(path -> root.relativize(path).toString())
                .sorted()
                .toList();
    }

    @Test
    void findsCandidatesInAllFoldersWhateverTheScript() throws IOException {
        file("a.jpg");
        file("가족/할머니.jpg");
        file("notes.txt");
        assertThat(found()).containsExactly("a.jpg", "가족/할머니.jpg");
    }

    @Test
    void passesOverHiddenEntriesAndWhatOtherProgramsKeep() throws IOException {
        file(".hidden/a.jpg");
        file("._b.jpg");
        file("@eaDir/c.jpg");
        file("$RECYCLE.BIN/d.jpg");
        file("album/e.jpg");
        assertThat(found()).containsExactly("album/e.jpg");
    }

    @Test
    void followsLinksToFilesButNotToFolders() throws IOException {
        Path outside = Files.createDirectories(root.resolve("real"));
        Files.writeString(outside.resolve("a.jpg"), "a");
        Files.createDirectories(root.resolve("links"));
        Files.createSymbolicLink(root.resolve("links/circle"), root);
        Files.createSymbolicLink(root.resolve("links/b.jpg"), outside.resolve("a.jpg"));
        Files.createSymbolicLink(root.resolve("links/nowhere.jpg"), root.resolve("nothing"));
        assertThat(found()).containsExactly("links/b.jpg", "real/a.jpg");
    }

    @Test
    void aFolderThatIsGoneIsAProblemAndNothingInItIsTakenForGone() {
        Path gone = root.resolve("gone");
        FolderScan scan = scanner.scan(gone, () -> true);
        assertThat(scan.files()).isEmpty();
        assertThat(scan.unreadable())
                .hasEntrySatisfying(gone, p -> assertThat(p.kind()).isEqualTo(PhotoProblem.Kind.MISSING));
        assertThat(scan.looksInto(gone.resolve("a.jpg"))).isFalse();
    }

    @Test
    void aStoppedWalkKnowsOfNothingThatItIsGone() throws IOException {
        file("a.jpg");
        FolderScan scan = scanner.scan(root, () -> false);
        assertThat(scan.files()).isEmpty();
        assertThat(scan.looksInto(root.resolve("a.jpg"))).isFalse();
    }

    @Test
    void aPlaceIsPassedOverIfSomethingOnTheWayToItIs() {
        assertThat(scanner.passesOver(root, root)).isFalse();
        assertThat(scanner.passesOver(root, root.resolve("album/e.jpg"))).isFalse();
        assertThat(scanner.passesOver(root, root.resolve(".hidden/album/e.jpg")))
                .isTrue();
        assertThat(scanner.passesOver(root, root.resolve("album/@eaDir"))).isTrue();
        assertThat(scanner.passesOver(root.resolve(".hidden"), root.resolve(".hidden/album")))
                .as("whoever adds a hidden folder means it")
                .isFalse();
    }
}
