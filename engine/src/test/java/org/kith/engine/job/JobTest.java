package org.kith.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;

class JobTest {

    private final Job<String> job = new Job<>();

    /** A thread that asks whether it may go on. */
    private final class Worker {

        private final CompletableFuture<Boolean> answer = new CompletableFuture<>();
        private final Thread thread = new NamedThreads("test").newThread(() -> answer.complete(job.proceed()));

        Worker() {
            thread.start();
        }

        void awaitParked() {
            while (thread.getState() != Thread.State.WAITING && !answer.isDone()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void workWaitsWhileTheJobIsPausedAndGoesOnWhenResumed() {
        job.pause();
        Worker worker = new Worker();
        worker.awaitParked();
        assertThat(worker.answer).isNotDone();
        job.resume();
        assertThat(worker.answer.join()).isTrue();
    }

    @Test
    void aPausedJobCanBeCancelled() {
        job.pause();
        Worker worker = new Worker();
        worker.awaitParked();
        job.cancel();
        assertThat(worker.answer.join()).isFalse();
    }

    @Test
    void aCancelledJobStillReportsWhatWasDone() {
        job.cancel();
        job.succeed("two photos");
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(job.completion().join()).isEqualTo("two photos");
    }

    @Test
    void aFailedJobSaysWhy() {
        job.fail(new EngineException(FileFault.NO_FOLDER, "photos"));
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThatThrownBy(() -> job.completion().join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("There is no folder photos.");
    }

    @Test
    void nobodyOutsideCompletesAJob() {
        job.completion().complete("not so");
        job.succeed("so");
        assertThat(job.completion().join()).isEqualTo("so");
    }

    @Test
    void progressCountsWithinAStage() {
        job.stage(JobStage.READING, 3);
        job.advance();
        job.advance();
        assertThat(job.progress()).isEqualTo(new Job.Progress(JobStage.READING, 2, 3));
        job.stage(JobStage.GROUPING, 0);
        assertThat(job.progress()).isEqualTo(new Job.Progress(JobStage.GROUPING, 0, 0));
    }
}
