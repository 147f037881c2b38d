package org.kith.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SystemAppearanceTest {

    private static boolean isDark(String os, String program, String said) {
        return new SystemAppearance(os, command -> command.get(0).equals(program) ? said : "").getAsBoolean();
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
    void whereNobodyCanSayItIsLight() {
        for (String os : List.of("Linux", "Mac OS X", "Windows 11", "Haiku")) {
            assertThat(new SystemAppearance(os, command -> "").getAsBoolean()).isFalse();
        }
    }
}
