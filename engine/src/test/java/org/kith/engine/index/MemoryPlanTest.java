package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.engine.EngineConfig;

class MemoryPlanTest {

    private static final long MB = 1 << 20;

    @Test
    void allPartsTogetherAreTheLimit() {
        for (int workers : new int[] {1, 2, 4, 8, 64}) {
            for (long mb : new long[] {568, 600, 1024, 4096}) {
                MemoryPlan plan = MemoryPlan.of(mb * MB, workers);
                assertThat(MemoryPlan.BASE_BYTES
                                + plan.workers() * MemoryPlan.WORKER_BYTES
                                + plan.cropBytes()
                                + plan.photoBytes())
                        .isEqualTo(mb * MB);
                assertThat(plan.photoBytes()).isGreaterThanOrEqualTo(plan.workers() * MemoryPlan.PHOTO_BYTES);
            }
        }
    }

    @Test
    void withLittleMemoryFewerWorkersWork() {
        assertThat(MemoryPlan.of(568 * MB, 8).workers()).isEqualTo(1);
        assertThat(MemoryPlan.of(1024 * MB, 8).workers()).isEqualTo(3);
        assertThat(MemoryPlan.of(4096 * MB, 8).workers()).isEqualTo(8);
        assertThat(MemoryPlan.of(1024 * MB, 2).workers()).isEqualTo(2);
    }

    @Test
    void lessThanTheLeastIsTakenForThat() {
        assertThat(MemoryPlan.of(1, 4)).isEqualTo(MemoryPlan.of(MemoryPlan.LEAST_BYTES, 4));
        assertThat(EngineConfig.LEAST_MEMORY_MB * MB).isEqualTo(MemoryPlan.LEAST_BYTES);
    }
}
