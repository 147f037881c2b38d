package org.kith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;
import org.opencv.core.Core;
import org.opencv.core.Mat;

class OpenCvTest {

    @Test
    void loadingTwiceIsLoadingOnce() {
        Testbed.openCv();
        Testbed.openCv();
        assertThat(Core.getNumThreads()).isEqualTo(1);
    }

    @Test
    void missingLibraryIsNamed(@TempDir Path natives) {
        assertThatThrownBy(() -> OpenCv.load(new Installation(natives, natives)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(natives.resolve("opencv").toString());
    }

    @Test
    void libraryThatDoesNotLoadIsNamed(@TempDir Path natives) throws IOException {
        Path library = natives.resolve("opencv").resolve(System.mapLibraryName(Core.NATIVE_LIBRARY_NAME));
        Files.createDirectories(library.getParent());
        Files.writeString(library, "not a library");
        assertThatThrownBy(() -> OpenCv.load(new Installation(natives, natives)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(library.toString());
    }

    @Test
    void vnniIsWhatOpenCvCallsSo() {
        Testbed.openCv();
        assertThat(Core.getHardwareFeatureName(OpenCv.VNNI)).isEqualTo("AVX512VNNI");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theProcessorHasWhatTheKernelSaysOfIt() throws IOException {
        boolean listed = Files.readString(Path.of("/proc/cpuinfo")).contains("avx512_vnni");
        assertThat(Testbed.openCv().hasVnni()).isEqualTo(listed);
    }

    @Test
    void scopeReleasesWhatItKeptWhateverHappens() {
        OpenCv openCv = Testbed.openCv();
        Mat[] kept = new Mat[1];
        assertThatThrownBy(() -> {
                    try (NativeScope scope = openCv.scope()) {
                        kept[0] = scope.keep(Mat.zeros(10, 10, 0), Mat::release);
                        assertThat(openCv.openNatives()).isEqualTo(1);
                        throw new IllegalStateException("on the way");
                    }
                })
                .hasMessage("on the way");
        assertThat(openCv.openNatives()).isZero();
        assertThat(kept[0].empty()).isTrue();
    }
}
