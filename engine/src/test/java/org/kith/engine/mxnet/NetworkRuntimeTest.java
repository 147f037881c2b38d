package org.kith.engine.mxnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;

final class NetworkRuntimeTest {

    @AfterEach
    void asTheEnvironmentSays() {
        System.clearProperty(NetworkRuntime.PROPERTY);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,      amd64,   MXNET",
        "Windows 11, amd64,   MXNET",
        "Mac OS X,   x86_64,  MXNET",
        "Linux,      aarch64, OPENCV",
        "Mac OS X,   aarch64, OPENCV",
        "FreeBSD,    amd64,   OPENCV",
    })
    void leftAloneItIsMxnetWhereKithBringsIt(String os, String architecture, NetworkRuntime expected) {
        NativePlatform platform = new NativePlatform(os, architecture);

        assertThat(NetworkRuntime.of("auto", () -> NetworkRuntime.isThere(Map.of(), platform)))
                .isEqualTo(expected);
        assertThat(NetworkRuntime.of("", () -> NetworkRuntime.isThere(Map.of(), platform)))
                .isEqualTo(expected);
    }

    @Test
    void whoHasBuiltMxnetForAnotherPlatformRunsIt() {
        assertThat(NetworkRuntime.isThere(
                        Map.of("MXNET_LIBRARY_PATH", "/opt/mxnet"), new NativePlatform("Linux", "aarch64")))
                .isTrue();
    }

    @Test
    void theUserDecides() {
        assertThat(NetworkRuntime.of("OpenCV", () -> true)).isEqualTo(NetworkRuntime.OPENCV);
        assertThat(NetworkRuntime.of("mxnet", () -> false)).isEqualTo(NetworkRuntime.MXNET);
        assertThatThrownBy(() -> NetworkRuntime.of("onnx", () -> true))
                .isInstanceOf(EngineException.class)
                .hasMessage("KITH_NETWORKS is onnx, which runs no networks: set it to auto, mxnet or opencv.");
    }

    @Test
    void whatNeedsMxnetIsRefusedWhereItIsTurnedOff() {
        System.setProperty(NetworkRuntime.PROPERTY, "opencv");
        Installation installation = Installation.fromSystemProperties();

        assertThat(MxnetRuntime.ofNetworks(installation)).isEmpty();
        assertThatThrownBy(() -> MxnetRuntime.start(installation))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("This needs MXNet, which KITH_NETWORKS=opencv turns off.");
    }
}
