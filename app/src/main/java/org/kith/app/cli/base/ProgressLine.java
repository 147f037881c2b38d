package org.kith.app.cli.base;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kith.app.platform.Rate;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobNotice;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.EngineException;

/** Shows a job's progress while waiting for it: one line rewritten on a terminal, a plain line now and then elsewhere. */
public final class ProgressLine {

    private static final long TERMINAL_INTERVAL_MS = 200;
    private static final long PLAIN_INTERVAL_MS = 10_000;

    private final PrintWriter err;
    private final boolean terminal;
    private final Rate rate = new Rate();
    private JobStage stage = JobStage.STARTING;
    private final Set<JobNotice> told = EnumSet.noneOf(JobNotice.class);
    private long lastShownNanos = System.nanoTime();

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** On standard error; without a terminal on both ends (a pipe, a log) it prints plain lines. */
    @SuppressWarnings("SystemConsoleNull") // the question Java 17 answers; later ones have isTerminal()
    public static ProgressLine on(PrintWriter err) {
        return new ProgressLine(err, System.console() != null);
    }

    public <R> R await(Job<R> job) {
        try {
            R result = await(job, job.completion());
            tell(job.notices());
            return result;
        } catch (InterruptedException e) {
            job.cancel();
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            clear();
        }
    }

    /** Leaves the terminal to what comes next. */
    public void clear() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private <R> R await(Job<R> job, Future<R> completion) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return completion.get(terminal ? TERMINAL_INTERVAL_MS : PLAIN_INTERVAL_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                tell(job.notices());
                show(job.progress(), System.nanoTime());
            }
        }
    }

    /** Each once, at once: an hour later it would be too late to do something about it. */
    private void tell(Set<JobNotice> notices) {
        for (JobNotice notice : notices) {
            if (told.add(notice)) {
                clear();
                err.println(Notices.sentence(notice));
                err.flush();
            }
        }
    }

    /** For work that tells of itself whenever it likes: shows some of it, as often as for a job that is waited for. */
    public void showNowAndThen(Job.Progress progress) {
        long now = System.nanoTime();
        long intervalMs = terminal ? TERMINAL_INTERVAL_MS : PLAIN_INTERVAL_MS;
        if (now - lastShownNanos >= TimeUnit.MILLISECONDS.toNanos(intervalMs)) {
            lastShownNanos = now;
            show(progress, now);
        }
    }

    void show(Job.Progress progress, long nanoTime) {
        if (progress.stage() != stage) {
            stage = progress.stage();
            rate.restart();
        }
        rate.add(progress.done(), nanoTime);
        String line = line(progress);
        if (terminal) {
            err.print("\r\u001b[K" + line);
        } else {
            err.println(line);
        }
        err.flush();
    }

    private String line(Job.Progress progress) {
        if (progress.total() == 0) {
            return words(progress.stage()) + " … " + (progress.done() > 0 ? progress.done() : "");
        }
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s %,d of %,d (%d %%)",
                words(progress.stage()),
                progress.done(),
                progress.total(),
                100 * progress.done() / progress.total()));
        rate.perSecond().ifPresent(perSecond -> {
            line.append(String.format(Locale.ROOT, ", %.1f/s", perSecond));
            line.append(", ").append(duration((long) ((progress.total() - progress.done()) / perSecond)));
            line.append(" left");
        });
        return line.toString();
    }

    private static String words(JobStage stage) {
        return switch (stage) {
            case STARTING -> "Starting";
            case LOOKING -> "Looking for photos";
            case READING -> "Finding faces";
            case GROUPING -> "Grouping faces";
            case LEARNING -> "Learning";
            case EMBEDDING -> "Looking at known faces again";
            case REMOVING -> "Removing photos";
        };
    }

    public static String duration(long seconds) {
        if (seconds >= 3600) {
            return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
        }
        return seconds >= 60 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds + " s";
    }
}
