package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxHasADisplayIfTheEnvironmentNamesOne() {
        assertThat(new Display(Map.of()).present("Linux", "")).isFalse();
        assertThat(new Display(Map.of("DISPLAY", "")).present("Linux", "")).isFalse();
        assertThat(new Display(Map.of("DISPLAY", ":0")).present("Linux", "")).isTrue();
        assertThat(new Display(Map.of()).present("Linux", "Monocle")).isTrue();
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(new Display(Map.of()).present("Windows 11", "")).isTrue();
        assertThat(new Display(Map.of()).present("Mac OS X", "")).isTrue();
    }
}
