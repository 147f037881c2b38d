package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileManagerTest {

    @TempDir
    private Path folder;

    @Test
    void theFileIsPointedAtWhereTheFileManagerCan() throws IOException {
        Path photo = Files.writeString(folder.resolve("a.jpg"), "");

        assertThat(FileManager.command("Windows 11", photo)).containsExactly("explorer.exe", "/select," + photo);
        assertThat(FileManager.command("Mac OS X", photo)).containsExactly("open", "-R", photo.toString());
        assertThat(FileManager.command("Linux", photo)).containsExactly("xdg-open", folder.toString());
    }

    @Test
    void ofAFileThatIsGoneTheNearestFolderIsShown() {
        Path gone = folder.resolve("unplugged").resolve("album").resolve("a.jpg");

        assertThat(FileManager.command("Linux", gone)).containsExactly("xdg-open", folder.toString());
        assertThat(FileManager.command("Mac OS X", gone)).containsExactly("open", folder.toString());
    }
}
