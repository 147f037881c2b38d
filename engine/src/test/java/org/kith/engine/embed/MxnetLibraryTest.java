package org.kith.engine.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.EngineException;
import org.kith.engine.Installation;

final class MxnetLibraryTest {

    private static final String FILE_NAME = System.mapLibraryName("mxnet");

    private final Path folder;

    MxnetLibraryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theInstalledLibraryIsUsedWhereTheEnvironmentNamesNone() throws IOException {
        Path bundled = library("natives/mxnet");

        assertThat(find(Map.of())).isEqualTo(new MxnetLibrary(bundled, false));
    }

    @Test
    void theFolderInTheEnvironmentWins() throws IOException {
        library("natives/mxnet");
        Path cuda = library("cuda");
        String chosen = folder.resolve("cuda").toString();

        assertThat(find(Map.of("MXNET_LIBRARY_PATH", chosen))).isEqualTo(new MxnetLibrary(cuda, true));
    }

    @Test
    void theEnvironmentMayNameTheFileItself() throws IOException {
        Path cuda = library("cuda");

        assertThat(find(Map.of("MXNET_LIBRARY_PATH", cuda.toString()))).isEqualTo(new MxnetLibrary(cuda, true));
    }

    @Test
    void aFolderWithoutTheLibraryIsRefusedInsteadOfPassedOver() throws IOException {
        library("natives/mxnet");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> find(Map.of("MXNET_LIBRARY_PATH", folder.toString())))
                .withMessageContaining("MXNET_LIBRARY_PATH names " + folder)
                .withMessageContaining("there is no " + FILE_NAME);
    }

    @Test
    void aPlatformWithoutTheLibraryIsTold() {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> find(Map.of()))
                .withMessageContaining(FILE_NAME + " is missing");
    }

    private MxnetLibrary find(Map<String, String> environment) {
        return MxnetLibrary.find(new Installation(folder.resolve("models"), folder.resolve("natives")), environment);
    }

    private Path library(String where) throws IOException {
        return Files.createFile(Files.createDirectories(folder.resolve(where)).resolve(FILE_NAME));
    }
}
