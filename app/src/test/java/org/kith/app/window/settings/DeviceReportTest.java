package org.kith.app.window.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.model.Device;
import org.kith.engine.model.GpuState;
import org.kith.engine.model.MxnetStatus;

/** With made-up states of MXNet: these tests run where there is no GPU. */
class DeviceReportTest {

    private static String said(GpuState gpu, Device chosen, Locale language) {
        MxnetStatus mxnet = new MxnetStatus("1.9.1", Path.of("libmxnet.so"), false, gpu, Optional.empty());
        return DeviceReport.of(() -> Optional.of(mxnet), chosen).say(new Text(language));
    }

    private static String said(GpuState gpu, Device chosen) {
        return said(gpu, chosen, Locale.ENGLISH);
    }

    @Test
    void saysWhatWorksAndWhyNotTheGraphicsCard() {
        assertThat(said(GpuState.NO_CUDA, Device.CPU)).isEqualTo("Works now: the processor, with MXNet 1.9.1.");
        assertThat(said(GpuState.NO_CUDA, Device.AUTO))
                .startsWith("Works now: the processor")
                .contains("without CUDA", "guide");
        assertThat(said(GpuState.NO_DEVICE, Device.AUTO)).contains("the processor", "nvidia-smi");
        assertThat(said(GpuState.USABLE, Device.AUTO)).startsWith("Works now: the graphics card, with MXNet 1.9.1");
        assertThat(said(GpuState.USABLE, Device.GPU)).isEqualTo(said(GpuState.USABLE, Device.AUTO));
    }

    @Test
    void aGraphicsCardThatWasChosenAndIsNotThereIsSaidToBeMissing() {
        assertThat(said(GpuState.NO_CUDA, Device.GPU))
                .startsWith("Photos cannot be added")
                .contains("CUDA");
        assertThat(said(GpuState.NO_DEVICE, Device.GPU))
                .startsWith("Photos cannot be added")
                .contains("nvidia-smi");
    }

    @Test
    void everyStateHasASentenceInKorean() {
        for (GpuState gpu : GpuState.values()) {
            for (Device device : Device.values()) {
                assertThat(said(gpu, device, Locale.KOREAN))
                        .contains("MXNet 1.9.1")
                        .isNotEqualTo(said(gpu, device));
            }
        }
    }

    @Test
    void whereNetworksRunInOpenCvTheProcessorWorks() {
        assertThat(DeviceReport.of(Optional::empty, Device.AUTO).say(new Text(Locale.ENGLISH)))
                .startsWith("Works now: the processor, with OpenCV")
                .contains("MXNet");
        assertThat(DeviceReport.of(Optional::empty, Device.GPU).say(new Text(Locale.KOREAN)))
                .startsWith("사진을 추가할 수 없습니다")
                .contains("OpenCV");
    }

    @Test
    void withoutMxnetItSaysWhyInTheLanguageOfTheWindow() {
        DeviceReport report = DeviceReport.of(
                () -> {
                    throw new EngineException(FileFault.NO_FOLDER, "mxnet");
                },
                Device.AUTO);
        assertThat(report.say(new Text(Locale.KOREAN))).isEqualTo("이 컴퓨터에서는 사진을 추가할 수 없습니다: 폴더가 없습니다: mxnet");
    }

    @Test
    void withoutMxnetItSaysWhy() {
        DeviceReport report = DeviceReport.of(
                () -> {
                    throw new EngineException(FileFault.NO_FOLDER, "mxnet");
                },
                Device.AUTO);
        assertThat(report.say(new Text(Locale.ENGLISH)))
                .isEqualTo("Photos cannot be added on this computer: There is no folder mxnet.");
    }
}
