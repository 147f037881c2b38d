package org.kith.engine.courtesy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerSupplyTest {

    @TempDir
    private Path supplies;

    private void write(String supply, String what, String value) throws IOException {
        Files.writeString(Files.createDirectories(supplies.resolve(supply)).resolve(what), value + "\n");
    }

    private boolean isBattery() {
        return new PowerSupply(supplies).isBattery();
    }

    @Test
    void aBatteryThatGetsEmptyIsInUse() throws IOException {
        write("AC", "type", "Mains");
        write("BAT0", "type", "Battery");
        write("BAT0", "status", "Charging");
        assertThat(isBattery()).isFalse();
        write("BAT0", "status", "Discharging");
        assertThat(isBattery()).isTrue();
    }

    @Test
    void theBatteryOfAMouseIsNoneOfTheComputer() throws IOException {
        write("hidpp_battery_0", "type", "Battery");
        write("hidpp_battery_0", "scope", "Device");
        write("hidpp_battery_0", "status", "Discharging");
        assertThat(isBattery()).isFalse();
    }

    @Test
    void whereTheSystemSaysNothingItIsPluggedIn() {
        assertThat(new PowerSupply(supplies.resolve("nothing")).isBattery()).isFalse();
    }
}
