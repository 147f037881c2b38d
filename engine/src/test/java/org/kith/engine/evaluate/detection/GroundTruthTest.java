package org.kith.engine.evaluate.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.evaluate.PixelRect;
import org.kith.engine.fault.EngineException;

class GroundTruthTest {

    @TempDir
    Path folder;

    private GroundTruth read(String json) throws IOException {
        Path file = folder.resolve("truth.json");
        Files.writeString(file, json);
        return GroundTruth.read(file);
    }

    @Test
    void readsBoxesAndIgnoresWhatElseIsSaidOfThem() throws IOException {
        GroundTruth truth = read("""
                [{"file": "a/b.jpg", "width": 9, "faces": [{"x": 1, "y": 2.5, "w": 3, "h": 4, "blur": 1, "invalid": 0},
                                                          {"x": 0, "y": 0, "w": 0, "h": 4, "invalid": 0},
                                                          {"x": 1, "y": 1, "w": 5, "h": 5, "invalid": 1}]}]""");
        assertThat(truth.photos()).hasSize(1);
        assertThat(truth.photos().get(0).file()).isEqualTo("a/b.jpg");
        assertThat(truth.photos().get(0).faces())
                .extracting(GroundTruth.Face::counts)
                .containsExactly(true, false, false);
        assertThat(truth.photos().get(0).faces().get(0).rect()).isEqualTo(new PixelRect(1, 2.5, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "[null]", "[{}]", "[{\"file\": \"a.jpg\"}]", "[1, 2]"})
    void saysThatAFileIsNoGroundTruth(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(EngineException.class).hasMessageContaining("truth.json");
    }
}
