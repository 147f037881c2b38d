package org.kith.engine.evaluate.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.fault.EngineException;

class SetFileTest {

    @TempDir
    private Path temp;

    private Path photos = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        photos = Files.createDirectory(temp.toRealPath().resolve("photos"));
        Files.createDirectory(photos.resolve("singers"));
        Files.createDirectories(photos.resolve("col lages/_mixed"));
        Files.writeString(photos.resolve("pairs.txt"), "");
        Files.writeString(photos.resolve("boxes.json"), "[]");
    }

    private SetFile read(String text) throws IOException {
        return SetFile.read(Files.writeString(temp.resolve("sets.txt"), text));
    }

    @Test
    void aLineIsASetWithWhatIsScoredOfIt() throws IOException {
        SetFile file = read("""
                # what there is
                Sängerinnen, alle | photos/singers | groups | largest | known 1, 3,5 | pairs photos/pairs.txt

                collages|photos/singers|groups|with photos/col lages|apart  photos/col lages/_mixed
                nobody | photos/singers | no faces | boxes photos/boxes.json
                """);

        assertThat(file.sets())
                .extracting(EvaluatedSet::name)
                .containsExactly("Sängerinnen, alle", "collages", "nobody");
        EvaluatedSet singers = file.sets().get(0);
        assertThat(singers.folder()).isEqualTo(photos.resolve("singers"));
        assertThat(singers.parts())
                .containsExactly(
                        new SetPart.Groups(),
                        new SetPart.Face(FaceChoice.LARGEST),
                        new SetPart.Known(List.of(1, 3, 5)),
                        new SetPart.Pairs(photos.resolve("pairs.txt")));
        EvaluatedSet collages = file.sets().get(1);
        assertThat(collages.face()).isEqualTo(FaceChoice.CENTRAL);
        assertThat(collages.folders())
                .containsExactly(
                        photos.resolve("singers"), photos.resolve("col lages"), photos.resolve("col lages/_mixed"));
        assertThat(collages.apart()).containsExactly(photos.resolve("col lages/_mixed"));
        EvaluatedSet nobody = file.sets().get(2);
        assertThat(nobody.isWithoutFaces()).isTrue();
        assertThat(nobody.boxes()).contains(photos.resolve("boxes.json"));
        assertThat(file.grouped()).containsExactly(singers, collages);
        assertThat(file.folders()).containsExactlyElementsOf(collages.folders());
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        assertThatThrownBy(() -> read("\nsingers | photos/singers | group\n"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("“group”");
        assertThatThrownBy(() -> read("singers | photos/singers | groups largest"))
                .hasMessageContaining("“groups largest”");
        assertThatThrownBy(() -> read("singers")).hasMessageContaining("line 1: a set is");
        assertThatThrownBy(() -> read("singers | photos/singer")).hasMessageContaining("there is no “photos/singer”");
        assertThatThrownBy(() -> read("singers | photos/pairs.txt")).hasMessageContaining("there is no");
        assertThatThrownBy(() -> read("singers | photos/singers | pairs")).hasMessageContaining("none of");
        assertThatThrownBy(() -> read("singers | photos/singers | known 1,0")).hasMessageContaining("“0” is no number");
        assertThatThrownBy(() -> read("a | photos | groups\na | photos/singers"))
                .hasMessageContaining("line 2: there is a set “a” already");
        assertThatThrownBy(() -> read("# nothing\n")).hasMessageContaining("names no set");
        assertThatThrownBy(() -> SetFile.read(temp.resolve("none"))).isInstanceOf(EngineException.class);
    }

    @Test
    void theExampleOfTheDocumentationFindsItsPhotos() {
        Testbed.shared("photos/singers");
        Path example = Path.of("..", "docs", "examples", "sets.txt");

        assertThat(SetFile.read(example).grouped())
                .extracting(EvaluatedSet::name)
                .contains("lfw-dev", "singers", "families", "ages", "celebrities", "celebrities, collages");
    }
}
