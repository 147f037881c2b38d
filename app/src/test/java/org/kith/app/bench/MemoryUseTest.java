package org.kith.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryUseTest {

    @Test
    void thePeakIsReadFromTheSystem() {
        assertThat(MemoryUse.peakMb(List.of("Name:\tjava", "VmPeak:\t 9000000 kB", "VmHWM:\t  204800 kB")))
                .isEqualTo(200);
        assertThat(MemoryUse.peakMb(List.of("Name:\tjava"))).isNull();
    }
}
