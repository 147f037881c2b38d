package org.kith.engine.courtesy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the power comes from, as Linux says it; other systems are taken for plugged in. Thread-safe. */
public final class PowerSupply {

    private static final Logger LOG = LoggerFactory.getLogger(PowerSupply.class);

    private final Path supplies;

    /** @param supplies a folder a supply, as in {@code /sys/class/power_supply} */
    PowerSupply(Path supplies) {
        this.supplies = supplies;
    }

    public static PowerSupply ofThisComputer() {
        return new PowerSupply(Path.of("/sys/class/power_supply"));
    }

    /** Whether a battery of the computer itself, not one of a mouse, gets empty. */
    public boolean isBattery() {
        if (!Files.isDirectory(supplies)) {
            return false;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(supplies)) {
            for (Path supply : all) {
                boolean battery = is(supply, "type", "Battery") && !is(supply, "scope", "Device");
                if (battery && is(supply, "status", "Discharging")) {
                    return true;
                }
            }
        } catch (IOException e) {
            LOG.debug("The system does not say where the power comes from", e);
        }
        return false;
    }

    private static boolean is(Path supply, String what, String value) throws IOException {
        Path file = supply.resolve(what);
        return Files.exists(file) && Files.readString(file).strip().equals(value);
    }
}
