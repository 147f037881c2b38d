package org.kith.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessMemoryTest {

    @Test
    void thePeakIsReadFromTheSystem() {
        List<String> status = List.of("Name:\tjava", "VmPeak:\t 9000000 kB", "VmHWM:\t  204800 kB", "VmRSS:\t 1024 kB");
        assertThat(ProcessMemory.mb(status, "VmHWM")).hasValue(200);
        assertThat(ProcessMemory.mb(status, "VmRSS")).hasValue(1);
        assertThat(ProcessMemory.mb(List.of("Name:\tjava"), "VmHWM")).isEmpty();
    }

    @Test
    void aJavaProgramHoldsMemoryWhereverItRuns() {
        assertThat(ProcessMemory.nowOrHeapMb()).isGreaterThan(1);
    }
}
