package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxHasADisplayIfTheEnvironmentNamesOne() {
        assertThat(new Display(Map.of(), DisplayTest.class).present("Linux", ""))
                .isFalse();
        assertThat(new Display(Map.of("DISPLAY", ""), DisplayTest.class).present("Linux", ""))
                .isFalse();
        assertThat(new Display(Map.of("DISPLAY", ":0"), DisplayTest.class).present("Linux", ""))
                .isTrue();
        assertThat(new Display(Map.of(), DisplayTest.class).present("Linux", "Monocle"))
                .isTrue();
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(new Display(Map.of(), DisplayTest.class).present("Windows 11", ""))
                .isTrue();
        assertThat(new Display(Map.of(), DisplayTest.class).present("Mac OS X", ""))
                .isTrue();
    }
}
