package org.kith.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class JobTest {

    private final Job<String> job = new Job<>();

    @Test
    void workWaitsWhileTheJobIsPausedAndGoesOnWhenResumed() {
        job.pause();
        CompletableFuture<Boolean> worker = CompletableFuture.supplyAsync(job::proceed);
        assertThat(job.state()).isEqualTo(Job.State.PAUSED);
        job.resume();
        assertThat(worker.join()).isTrue();
    }

    @Test
    void aPausedJobCanBeCancelled() {
        job.pause();
        CompletableFuture<Boolean> worker = CompletableFuture.supplyAsync(job::proceed);
        job.cancel();
        assertThat(worker.join()).isFalse();
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
        job.fail(new EngineException("The disk is full."));
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThatThrownBy(() -> job.completion().join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("The disk is full.");
    }

    @Test
    void nobodyOutsideCompletesAJob() {
        job.completion().complete("not so");
        job.succeed("so");
        assertThat(job.completion().join()).isEqualTo("so");
    }

    @Test
    void progressCountsWithinAStage() {
        job.stage("Finding faces", 3);
        job.advance();
        job.advance();
        assertThat(job.progress()).isEqualTo(new Job.Progress("Finding faces", 2, 3));
        job.stage("Grouping faces", 0);
        assertThat(job.progress()).isEqualTo(new Job.Progress("Grouping faces", 0, 0));
    }
}
