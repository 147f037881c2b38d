package org.kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a desktop gets is this module with what it stands on. */
class DesktopTest {

    private static final List<String> OF_CLUSTERS = List.of("spark", "hadoop", "scala", "kith-spark");

    @Test
    void nothingOfSparkIsAmongIt() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(Arrays.stream(path.split(File.pathSeparator))
                        .map(entry -> Path.of(entry).getFileName().toString())
                        .filter(name -> OF_CLUSTERS.stream().anyMatch(name::startsWith)))
                .isEmpty();
    }
}
