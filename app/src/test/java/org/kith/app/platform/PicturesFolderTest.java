package org.kith.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit makes the folder
class PicturesFolderTest {

    private static final String LINUX = "Linux";

    @TempDir
    Path home;

    private Path userDirs;
    private PicturesFolder pictures;

    @BeforeEach
    void open() {
        userDirs = home.resolve("user-dirs.dirs");
        pictures = new PicturesFolder(home, userDirs);
    }

    @Test
    void theFolderUsedLastComesFirst() throws IOException {
        Path last = Files.createDirectory(home.resolve("camera"));
        Files.createDirectory(home.resolve("Pictures"));
        assertThat(pictures.find(last, LINUX)).contains(last);
    }

    @Test
    void theDesktopSaysWhatItsFolderOfPicturesIsCalled() throws IOException {
        Path korean = Files.createDirectory(home.resolve("사진"));
        Files.createDirectory(home.resolve("Pictures"));
        Files.writeString(userDirs, "# by the desktop\nXDG_MUSIC_DIR=\"$HOME/음악\"\nXDG_PICTURES_DIR=\"$HOME/사진\"\n");
        assertThat(pictures.find(null, LINUX)).contains(korean);
        assertThat(pictures.find(null, "Windows 11")).contains(home.resolve("Pictures"));
    }

    @Test
    void whatIsGoneIsPassedOver() throws IOException {
        Files.writeString(userDirs, "XDG_PICTURES_DIR=\"$HOME/gone\"\n");
        assertThat(pictures.find(home.resolve("unplugged"), LINUX)).contains(home);
    }
}
