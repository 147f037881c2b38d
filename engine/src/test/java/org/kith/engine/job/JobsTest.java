package org.kith.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobsTest {

    @Test
    void cancellingReachesThePausedJobThoseBehindItAndThoseBeside() throws InterruptedException {
        CountDownLatch paused = new CountDownLatch(1);
        try (Jobs jobs = new Jobs()) {
            Jobs.Work<Boolean> work = job -> {
                paused.await();
                return job.proceed();
            };
            Job<Boolean> first = jobs.start(work);
            Job<Boolean> behind = jobs.start(
                    job -> { // its turn may come before it is cancelled
                        while (job.proceed()) {
                            Thread.onSpinWait();
                        }
                        return false;
                    });
            Job<Boolean> beside = jobs.startBeside(work);
            first.pause();
            beside.pause();
            paused.countDown();

            jobs.cancel();

            for (Job<Boolean> job : List.of(first, behind, beside)) {
                assertThat(job.completion().join()).isFalse();
                assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
            }
            Job<Boolean> later = jobs.start(Job::proceed);
            assertThat(later.completion().join()).isTrue();
        }
    }

    @Test
    void whenAllAreOverAJobHasFailedBeforeItBegins() {
        Jobs jobs = new Jobs();
        jobs.close();

        Job<Boolean> late = jobs.start(Job::proceed);

        assertThatThrownBy(() -> late.completion().join()).hasCauseInstanceOf(CancellationException.class);
    }
}
