package org.kith.engine.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // which has a trash of its own
class FreedesktopTrashTest {

    private Path photos;
    private Path home;
    private FreedesktopTrash trash;

    @BeforeEach
    void makeFolders(@TempDir Path temporary) throws IOException {
        Path real = temporary.toRealPath();
        photos = Files.createDirectory(real.resolve("photos"));
        home = real.resolve("data/Trash");
        trash = new FreedesktopTrash(home);
    }

    private Path file(String name, String content) throws IOException {
        Path file = photos.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private List<String> note(String name) throws IOException {
        return Files.readAllLines(home.resolve("info").resolve(name + ".trashinfo"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileGoesThereWithANoteOfWhereItWas() throws IOException {
        Path file = file("a.jpg", "a");

        Path location = Path.of(trash.move(file));

        assertThat(file).doesNotExist();
        assertThat(location).isEqualTo(home.resolve("files/a.jpg")).hasContent("a");
        assertThat(note("a.jpg"))
                .hasSize(3)
                .startsWith("[Trash Info]", "Path=" + file)
                .last()
                .asString()
                .matches("DeletionDate=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void theNoteHasTheBytesOfAPathInPercent() throws IOException {
        Path file = file("제주 2019/바다 100%.jpg", "sea");

        trash.move(file);

        String path = note("바다 100%.jpg").get(1);
        assertThat(path)
                .endsWith("/%EC%A0%9C%EC%A3%BC%202019/%EB%B0%94%EB%8B%A4%20100%25.jpg")
                .startsWith("Path=/");
        assertThat(URLDecoder.decode(path.substring("Path=".length()), StandardCharsets.UTF_8))
                .isEqualTo(file.toString());
    }

    @Test
    void filesOfOneNameLieSideBySide() throws IOException {
        trash.move(file("one/a.jpg", "1"));
        trash.move(file("two/a.jpg", "2"));
        String third = trash.move(file("three/a.jpg", "3"));

        assertThat(names(home.resolve("files"))).containsExactly("a.2.jpg", "a.3.jpg", "a.jpg");
        assertThat(Path.of(third)).hasContent("3");
        assertThat(note("a.2.jpg").get(1)).endsWith("/two/a.jpg");
    }

    @Test
    void aNoteThatAnotherProgramLeftTakesItsName() throws IOException {
        Files.createDirectories(home.resolve("info"));
        Files.writeString(home.resolve("info/a.jpg.trashinfo"), "[Trash Info]\n");

        assertThat(trash.move(file("a.jpg", "a"))).endsWith("files/a.2.jpg");
        assertThat(Files.readString(home.resolve("info/a.jpg.trashinfo"))).isEqualTo("[Trash Info]\n");
    }

    @Test
    void aFileComesBackWithItsFolderAndLeavesNoNote() throws IOException {
        Path file = file("sub/a.jpg", "a");
        String location = trash.move(file);
        Files.delete(file.getParent());

        trash.restore(location, file);

        assertThat(file).hasContent("a");
        assertThat(names(home.resolve("files"))).isEmpty();
        assertThat(names(home.resolve("info"))).isEmpty();
    }

    @Test
    void whatIsThereByNowIsNotWrittenOver() throws IOException {
        Path file = file("a.jpg", "before");
        String location = trash.move(file);
        file("a.jpg", "by now");

        assertThatThrownBy(() -> trash.restore(location, file)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("by now");
        assertThat(Path.of(location)).hasContent("before");
    }

    @Test
    void whatIsGoneIsSaidToBe() throws IOException {
        Path file = file("a.jpg", "a");
        String location = trash.move(file);
        Files.delete(Path.of(location));

        assertThatThrownBy(() -> trash.restore(location, file)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> trash.move(file)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void ofALinkTheLinkGoesAndItsFileStays() throws IOException {
        Path file = file("a.jpg", "a");
        Path link = Files.createSymbolicLink(photos.resolve("link.jpg"), file);

        String location = trash.move(link);

        assertThat(link).doesNotExist();
        assertThat(file).hasContent("a");
        assertThat(Path.of(location)).isSymbolicLink();
    }
}
