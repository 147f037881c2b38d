package org.kith.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SystemAppearanceTest {

    private static boolean isDark(String os, String program, String said) {
        return new SystemAppearance(os, command -> command.get(0).equals(program) ? said : "").isDark();
    }

    private static boolean isStill(String os, String program, String said) {
        return new SystemAppearance(os, command -> command.get(0).equals(program) ? said : "").isStill();
    }

    @Test
    void eachSystemIsAskedInItsWay() {
        assertThat(isDark("Linux", "gsettings", "'prefer-dark'\n")).isTrue();
        assertThat(isDark("Linux", "gsettings", "'default'\n")).isFalse();
        assertThat(isDark("Mac OS X", "defaults", "Dark\n")).isTrue();
        assertThat(isDark("Windows 11", "reg", "    AppsUseLightTheme    REG_DWORD    0x0\r\n"))
                .isTrue();
        assertThat(isDark("Windows 11", "reg", "    AppsUseLightTheme    REG_DWORD    0x1\r\n"))
                .isFalse();
    }

    @Test
    void eachSystemIsAskedForItsMotion() {
        assertThat(isStill("Linux", "gsettings", "false\n")).isTrue();
        assertThat(isStill("Linux", "gsettings", "true\n")).isFalse();
        assertThat(isStill("Mac OS X", "defaults", "1\n")).isTrue();
        assertThat(isStill("Mac OS X", "defaults", "0\n")).isFalse();
        String mask = "    UserPreferencesMask    REG_BINARY    ";
        assertThat(isStill("Windows 11", "reg", mask + "9012038010000000\r\n")).isTrue();
        assertThat(isStill("Windows 11", "reg", mask + "9E3E078012000000\r\n")).isFalse();
    }

    @Test
    void whereNobodyCanSayItIsLightAndMoves() {
        for (String os : List.of("Linux", "Mac OS X", "Windows 11", "Haiku")) {
            SystemAppearance silent = new SystemAppearance(os, command -> "");
            assertThat(silent.isDark()).isFalse();
            assertThat(silent.isStill()).isFalse();
        }
    }
}
