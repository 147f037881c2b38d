package org.kith.engine.mxnet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.engine.embed.FakeGpu;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;

class GpuMemoryExceptionTest {

    @Test
    void knowsWhatMxnetSaysOfMemory() {
        assertThat(GpuMemoryException.saysSo(new IllegalStateException(FakeGpu.MXNET_SAYS)))
                .isTrue();
        assertThat(GpuMemoryException.saysSo(new EngineException(
                        FileFault.NO_FOLDER, new IllegalStateException("CUDNN_STATUS_ALLOC_FAILED"), "wrapped")))
                .isTrue();
        assertThat(GpuMemoryException.saysSo(new IllegalStateException("an illegal memory access was encountered")))
                .isFalse();
        assertThat(GpuMemoryException.saysSo(new IllegalStateException((String) null)))
                .isFalse();
    }
}
