package org.kith.engine.mxnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.GpuState;
import org.kith.engine.model.Installation;

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
    void aLibraryThatShouldBeThereIsMissed() {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> find(Map.of()))
                .withMessageContaining(FILE_NAME + " is missing")
                .withMessageContaining("install Kith again");
    }

    @ParameterizedTest
    @CsvSource({"Linux, aarch64", "Mac OS X, aarch64", "Windows 11, aarch64", "FreeBSD, amd64", "Linux, i386"})
    void aPlatformForWhichThereIsNoMxnetIsNamed(String os, String architecture) throws IOException {
        library("natives/mxnet"); // of another platform, copied along
        NativePlatform platform = new NativePlatform(os, architecture);

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> find(Map.of(), platform))
                .withMessageContaining("there is no MXNet for " + os + " on " + architecture)
                .withMessageContaining("MXNET_LIBRARY_PATH");
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Mac OS X, x86_64", "Windows 11, amd64"})
    void whatKithBringsIsUsedWhereItRuns(String os, String architecture) throws IOException {
        Path bundled = library("natives/mxnet");

        assertThat(find(Map.of(), new NativePlatform(os, architecture))).isEqualTo(new MxnetLibrary(bundled, false));
    }

    @Test
    void whoHasBuiltMxnetForAnotherPlatformMayUseIt() throws IOException {
        Path own = library("own");

        assertThat(find(Map.of("MXNET_LIBRARY_PATH", own.toString()), new NativePlatform("Linux", "aarch64")))
                .isEqualTo(new MxnetLibrary(own, true));
    }

    @Test
    void saysWhyThereIsNoGpuToUse() {
        MxnetLibrary bundled = new MxnetLibrary(folder, false);
        assertThat(MxnetRuntime.obstacle(GpuState.USABLE, bundled)).isEmpty();
        assertThat(obstacle(GpuState.NO_CUDA, bundled))
                .startsWith("the MXNet build Kith brings has no CUDA support")
                .contains("MXNET_LIBRARY_PATH");
        assertThat(obstacle(GpuState.NO_CUDA, new MxnetLibrary(folder, true))).contains(folder.toString());
        assertThat(obstacle(GpuState.NO_DEVICE, bundled)).contains("nvidia-smi");
    }

    private static String obstacle(GpuState gpu, MxnetLibrary library) {
        return MxnetRuntime.obstacle(gpu, library).orElseThrow().english();
    }

    private MxnetLibrary find(Map<String, String> environment) {
        return find(environment, new NativePlatform("Linux", "amd64"));
    }

    private MxnetLibrary find(Map<String, String> environment, NativePlatform platform) {
        return MxnetLibrary.find(
                new Installation(folder.resolve("models"), folder.resolve("natives")), environment, platform);
    }

    private Path library(String where) throws IOException {
        return Files.createFile(Files.createDirectories(folder.resolve(where)).resolve(FILE_NAME));
    }
}
