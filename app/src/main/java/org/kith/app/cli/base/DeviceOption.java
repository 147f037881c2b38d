package org.kith.app.cli.base;

import org.kith.engine.model.Device;
import picocli.CommandLine.Option;

/** {@code --device}, for commands that embed. */
public final class DeviceOption {

    @Option(names = "--device", paramLabel = "auto|cpu|gpu", descriptionKey = "kith.option.device")
    private Device device = Device.AUTO;

    public Device device() {
        return device;
    }
}
