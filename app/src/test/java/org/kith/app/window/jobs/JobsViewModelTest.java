package org.kith.app.window.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;

class JobsViewModelTest {

    private static final List<Path> FOLDERS = List.of(Path.of("/photos"));

    private static final IndexSummary NOTHING =
            new IndexSummary(0, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), false, Set.of(), Map.of());

    private final List<Job<IndexSummary>> started = new ArrayList<>();
    private final JobsViewModel model = new JobsViewModel(folders -> start(), this::start, Runnable::run);
    private long now = System.nanoTime();

    private Job<IndexSummary> start() {
        Job<IndexSummary> job = new Job<>();
        started.add(job);
        return job;
    }

    private JobStatus after(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
        model.tick(now);
        JobStatus status = model.status().get();
        if (status == null) {
            throw new AssertionError("nothing runs");
        }
        return status;
    }

    @Test
    void withoutAJobThereIsNothingToSay() {
        model.tick(now);
        assertThat(model.status().get()).isNull();
        model.pause();
        model.cancel();
        assertThat(model.status().get()).isNull();
    }

    @Test
    void itLooksThenReadsThenGroups() {
        model.index(FOLDERS);
        Job<?> job = started.get(0);
        assertThat(after(1).stage()).isEqualTo(JobStage.STARTING);
        job.stage(JobStage.LOOKING, 0);
        assertThat(after(1).stage()).isEqualTo(JobStage.LOOKING);
        assertThat(after(1).fraction()).isEqualTo(-1);
        job.stage(JobStage.READING, 4);
        job.advance();
        assertThat(after(1).stage()).isEqualTo(JobStage.READING);
        assertThat(after(1).fraction()).isEqualTo(0.25);
        job.stage(JobStage.GROUPING, 0);
        assertThat(after(1).stage()).isEqualTo(JobStage.GROUPING);
    }

    @Test
    void rateAndRestAreOfWhatWasSeenLately() {
        model.index(FOLDERS);
        Job<?> job = started.get(0);
        job.stage(JobStage.READING, 100);
        after(1);
        for (int i = 0; i < 20; i++) {
            job.advance();
        }
        JobStatus status = after(4);
        assertThat(status.perSecond()).hasValue(5);
        assertThat(status.remainingSeconds()).hasValue(16);
    }

    @Test
    void aPauseHasNoRateAndDoesNotSlowTheNextOne() {
        model.index(FOLDERS);
        Job<?> job = started.get(0);
        job.stage(JobStage.READING, 100);
        after(1);
        job.advance();
        model.pause();
        JobStatus paused = after(10);
        assertThat(paused.paused()).isTrue();
        assertThat(paused.perSecond()).isEmpty();
        model.resume();
        after(1);
        job.advance();
        job.advance();
        assertThat(after(2).perSecond().orElseThrow()).isGreaterThan(0.5);
    }

    @Test
    void jobsBehindItAreCounted() {
        model.index(FOLDERS);
        model.rescan();
        assertThat(started).hasSize(2);
        assertThat(after(1).name()).isEqualTo(JobName.adding(FOLDERS));
        assertThat(after(1).waiting()).containsExactly(JobName.LOOKING);
        model.cancel();
        assertThat(after(1).stopping()).isTrue();
        assertThat(started.get(1).state()).isEqualTo(Job.State.RUNNING);
    }

    @Test
    void whatIsLookedForAlreadyIsNotLookedForAgain() {
        model.followLooking(start());
        model.rescan();
        assertThat(started).hasSize(1);
    }

    @Test
    void whoHearsOfTheEndHearsWhoAsked() {
        List<Asked> heard = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        model.onEnd((summary, asked) -> heard.add(asked), failures::add);
        model.followLooking(start());
        started.get(0).succeed(NOTHING);
        model.rescan();
        started.get(1).succeed(NOTHING);
        model.followLooking(start());
        started.get(2).fail(new IllegalStateException("nobody asked for this"));
        model.index(FOLDERS);
        started.get(3).fail(new IllegalStateException("somebody asked for this"));

        assertThat(heard).containsExactly(Asked.BY_NOBODY, Asked.TO_LOOK);
        assertThat(failures).extracting(Throwable::getMessage).containsExactly("somebody asked for this");
    }

    @Test
    void noFolderIsNoJob() {
        model.index(List.of());
        assertThat(started).isEmpty();
    }
}
