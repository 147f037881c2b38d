package org.kith.app.window.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyHelpTest {

    @ParameterizedTest
    @EnumSource(KeyHelp.Section.class)
    void noKeyMeansTwoThingsInOnePlace(KeyHelp.Section section) {
        List<String> keys = Arrays.stream(KeyHelp.values())
                .filter(key -> key.section() == section)
                .flatMap(key -> key.keys().stream())
                .toList();
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }
}
