package org.kith.engine.courtesy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.kith.engine.job.Job;
import org.kith.engine.job.Jobs;

@EnabledOnOs(OS.LINUX)
class LowPriorityTest {

    private static int niceness() {
        return LowPriority.c().getpriority(LowPriority.C.A_THREAD, LowPriority.C.THIS);
    }

    @Test
    void jobsYieldWithTheThreadsTheyStartAndOthersDoNot() throws Exception {
        int before = niceness();
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try (Jobs jobs = new Jobs(LowPriority::ofThisThread)) {
            Job<Integer> own = jobs.start(job -> niceness());
            Job<Integer> started = jobs.start(job -> {
                try {
                    return worker.submit(LowPriorityTest::niceness).get();
                } catch (java.util.concurrent.ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(own.completion().join()).isEqualTo(LowPriority.NICENESS);
            assertThat(started.completion().join()).isEqualTo(LowPriority.NICENESS);
        } finally {
            worker.shutdown();
        }
        assertThat(niceness()).isEqualTo(before);
        assertThat(before).isLessThan(LowPriority.NICENESS);
    }
}
