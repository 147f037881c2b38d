package org.kith.engine.evaluate.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;

class PairFileTest {

    @TempDir
    Path folder;

    private PairFile read(String text) throws IOException {
        Path file = folder.resolve("pairs.txt");
        Files.writeString(file, text);
        return PairFile.read(file);
    }

    @Test
    void readsPairsOfOnePersonAndOfTwo() throws IOException {
        PairFile file = read("2\t1\nAnna_Kim\t1\t12\nAnna_Kim 1 이지은 3\nBo\t1\t2\nBo\t1\tAnna_Kim\t2\n");
        assertThat(file.folds()).isEqualTo(2);
        assertThat(file.pairs())
                .containsExactly(
                        new PhotoPair(new PhotoKey("Anna_Kim", 1), new PhotoKey("Anna_Kim", 12)),
                        new PhotoPair(new PhotoKey("Anna_Kim", 1), new PhotoKey("이지은", 3)),
                        new PhotoPair(new PhotoKey("Bo", 1), new PhotoKey("Bo", 2)),
                        new PhotoPair(new PhotoKey("Bo", 1), new PhotoKey("Anna_Kim", 2)));
        assertThat(file.pairs()).extracting(PhotoPair::same).containsExactly(true, false, true, false);
    }

    @Test
    void findsThePhotosItNamesAndNoOthers() throws IOException {
        PairFile file = read("2\nAnna 1 2\nAnna 1 Bo 1\n");
        Path anna1 = Path.of("Anna", "Anna_0001.jpg");
        Path anna2 = Path.of("Anna", "Anna_0002.png");
        Path bo = Path.of("elsewhere", "Bo_1.jpg");
        assertThat(file.named(List.of(anna1, Path.of("Anna_0003.jpg"), anna2, Path.of("other.jpg"), bo)))
                .containsExactly(anna1, anna2, bo);
        List<Path> withoutBo = List.of(anna1, anna2);
        assertThatThrownBy(() -> file.named(withoutBo))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("Bo_0001.jpg");
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThatThrownBy(() -> read("2\nAnna 1 2\nAnna one 2\n"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("one");
        assertThatThrownBy(() -> read("2\nAnna 1\n"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void saysThatFoldsDoNotCutEvenly() {
        assertThatThrownBy(() -> read("2\nA 1 2\nA 1 B 2\nA 1 3\n"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("3 pairs");
        assertThatThrownBy(() -> read("")).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> PairFile.read(folder.resolve("none"))).isInstanceOf(EngineException.class);
    }

    @Test
    void photosAreNamedAsInLfw() {
        assertThat(PhotoKey.of(Path.of("x", "Ada_Lovelace_0003.jpg"))).contains(new PhotoKey("Ada_Lovelace", 3));
        assertThat(PhotoKey.of(Path.of("IMG_20240101.jpg"))).contains(new PhotoKey("IMG", 20_240_101));
        assertThat(PhotoKey.of(Path.of("holiday.jpg"))).isEmpty();
        assertThat(PhotoKey.of(Path.of("a_b.jpg"))).isEmpty();
        assertThat(PhotoKey.of(Path.of("_1.jpg"))).isEmpty();
        assertThat(PhotoKey.of(Path.of("a_99999999999.jpg"))).isEmpty();
    }
}
