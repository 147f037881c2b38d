package org.kith.app.window.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {

    private static final Path HOME = Path.of("/home/anna");

    @Test
    void liesWhereThePlatformKeepsSettings() {
        assertThat(ConfigFolder.on("Linux", HOME, Map.of())).isEqualTo(Path.of("/home/anna/.config/kith"));
        assertThat(ConfigFolder.on("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/c")))
                .isEqualTo(Path.of("/c/kith"));
        assertThat(ConfigFolder.on("Linux", HOME, Map.of("XDG_CONFIG_HOME", "relative")))
                .isEqualTo(Path.of("/home/anna/.config/kith"));
        assertThat(ConfigFolder.on("Mac OS X", HOME, Map.of()))
                .isEqualTo(Path.of("/home/anna/Library/Preferences/Kith"));
        assertThat(ConfigFolder.on("Windows 11", HOME, Map.of("APPDATA", "/c/roaming")))
                .isEqualTo(Path.of("/c/roaming/Kith"));
    }
}
