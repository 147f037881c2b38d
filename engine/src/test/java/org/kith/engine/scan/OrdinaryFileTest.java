package org.kith.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(LINUX)
class OrdinaryFileTest {

    @TempDir
    Path folder;

    private Path link(String name, String target) throws IOException {
        return Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    }

    @Test
    void aFileAndALinkToItAreOrdinary() throws IOException {
        Path file = Files.writeString(folder.resolve("photo.jpg"), "x");

        assertThat(OrdinaryFile.is(file)).isTrue();
        assertThat(OrdinaryFile.is(link("link.jpg", file.toString()))).isTrue();
        assertThat(OrdinaryFile.isSpecial(file)).isFalse();
    }

    @Test
    void pipesDevicesAndWhatTheSystemMakesUpAreSpecial() throws Exception {
        Path pipe = folder.resolve("pipe.jpg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(OrdinaryFile.isSpecial(pipe)).isTrue();
        assertThat(OrdinaryFile.isSpecial(link("zero.jpg", "/dev/zero"))).isTrue();
        assertThat(OrdinaryFile.isSpecial(link("version.jpg", "/proc/version"))).isTrue();
        assertThat(OrdinaryFile.isSpecial(link("self.jpg", "/proc/self/maps"))).isTrue();
    }

    @Test
    void foldersAndWhatIsNotThereAreNeither() throws IOException {
        assertThat(OrdinaryFile.is(folder)).isFalse();
        assertThat(OrdinaryFile.isSpecial(folder)).isFalse();
        assertThat(OrdinaryFile.is(link("nowhere.jpg", "nowhere"))).isFalse();
        assertThat(OrdinaryFile.isSpecial(folder.resolve("nowhere.jpg"))).isFalse();
        assertThat(OrdinaryFile.is(link("itself.jpg", "itself.jpg"))).isFalse();
    }
}
