package org.kith.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryFolderTest {

    private static final Path HOME = Path.of("/home/anna");

    @Test
    void liesWhereThePlatformKeepsTheDataOfPrograms() {
        assertThat(LibraryFolder.on("Linux", HOME, Map.of())).isEqualTo(Path.of("/home/anna/.local/share/kith"));
        assertThat(LibraryFolder.on("Linux", HOME, Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/kith"));
        assertThat(LibraryFolder.on("Linux", HOME, Map.of("XDG_DATA_HOME", "relative")))
                .isEqualTo(Path.of("/home/anna/.local/share/kith"));
        assertThat(LibraryFolder.on("Mac OS X", HOME, Map.of()))
                .isEqualTo(Path.of("/home/anna/Library/Application Support/Kith"));
        assertThat(LibraryFolder.on("Windows 11", HOME, Map.of("LOCALAPPDATA", "/c/local")))
                .isEqualTo(Path.of("/c/local/Kith"));
    }
}
