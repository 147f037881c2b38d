package org.kith.app.window.settings;

import java.util.Optional;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Device;
import org.kith.engine.model.GpuState;
import org.kith.engine.model.Installation;
import org.kith.engine.model.MxnetStatus;

/**
 * What finds faces in the open library, and why not the graphics card.
 *
 * @param key of the sentence
 * @param argument that stands in it; a failure of the engine as what it says
 */
record DeviceReport(String key, Object argument) {

    /** Starts MXNet if it is not running: for a background thread. */
    static DeviceReport of(Installation installation, Device chosen) {
        return of(() -> Engine.workshop(installation).mxnet(), chosen);
    }

    static DeviceReport of(MxnetQuestion mxnet, Device chosen) {
        try {
            return mxnet.ask().map(status -> of(status, chosen)).orElseGet(() -> inOpenCv(chosen));
        } catch (EngineException e) {
            return new DeviceReport("settings.device.now.none", e);
        }
    }

    private static DeviceReport inOpenCv(Device chosen) {
        return new DeviceReport(
                chosen == Device.GPU ? "settings.device.now.refused.opencv" : "settings.device.now.opencv", "OpenCV");
    }

    /** How MXNet is asked: where there is none, networks run in OpenCV. */
    @FunctionalInterface
    interface MxnetQuestion {
        Optional<MxnetStatus> ask();
    }

    private static DeviceReport of(MxnetStatus mxnet, Device chosen) {
        String runtime = "MXNet " + mxnet.version();
        if (chosen == Device.CPU) {
            return new DeviceReport("settings.device.now.cpu", runtime);
        }
        if (mxnet.gpu() == GpuState.USABLE) {
            return new DeviceReport("settings.device.now.gpu", runtime);
        }
        String instead = chosen == Device.GPU ? "refused" : "cpu";
        String reason = mxnet.gpu() == GpuState.NO_CUDA ? "no-cuda" : "no-device";
        return new DeviceReport("settings.device.now." + instead + "." + reason, runtime);
    }

    String say(Text text) {
        return text.get(key, argument instanceof EngineException failure ? FaultText.of(failure, text) : argument);
    }
}
