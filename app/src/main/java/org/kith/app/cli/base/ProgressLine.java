package org.kith.app.cli.base;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kith.app.platform.Rate;
import org.kith.app.text.Text;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobNotice;
import org.kith.engine.job.JobStage;

/** Shows a job's progress while waiting for it: one line rewritten on a terminal, a plain line now and then elsewhere. */
public final class ProgressLine {

    /** To the left edge, and what stands there away. */
    public static final String BEGIN_LINE_ANEW = "\r\u001b[K";

    private static final long TERMINAL_INTERVAL_MS = 200;
    private static final long PLAIN_INTERVAL_MS = 10_000;

    private final PrintWriter err;
    private final Text text;
    private final boolean terminal;
    private final Rate rate = new Rate();
    private JobStage stage = JobStage.STARTING;
    private final Set<JobNotice> told = EnumSet.noneOf(JobNotice.class);
    private long lastShownNanos = System.nanoTime();

    /**
     * On standard error.
     *
     * @param terminal whether a line can be written anew; else plain lines are printed
     */
    ProgressLine(PrintWriter err, Text text, boolean terminal) {
        this.err = err;
        this.text = text;
        this.terminal = terminal;
    }

    public <R> R await(Job<R> job) {
        try {
            R result = await(job, job.completion());
            tell(job.notices());
            return result;
        } catch (InterruptedException e) {
            job.cancel();
            Thread.currentThread().interrupt();
            throw new CommandException(e, "cli.fault.interrupted");
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
            PeopleWriter.exactly(err, BEGIN_LINE_ANEW);
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
            if (notice.isTrouble() && told.add(notice)) {
                clear();
                err.println(Notices.sentence(notice, text));
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
            PeopleWriter.exactly(err, BEGIN_LINE_ANEW);
            err.print(line);
        } else {
            err.println(line);
        }
        err.flush();
    }

    private String line(Job.Progress progress) {
        if (progress.total() == 0) {
            return words(progress.stage()) + " … " + (progress.done() > 0 ? progress.done() : "");
        }
        String line = text.get(
                "cli.progress.line",
                words(progress.stage()),
                progress.done(),
                progress.total(),
                100 * progress.done() / progress.total());
        OptionalDouble perSecond = rate.perSecond();
        if (perSecond.isEmpty()) {
            return line;
        }
        double secondsLeft = (progress.total() - progress.done()) / perSecond.getAsDouble();
        return text.get("cli.progress.left", line, perSecond.getAsDouble(), duration((long) secondsLeft, text));
    }

    private String words(JobStage stage) {
        return switch (stage) {
            case STARTING -> text.get("cli.progress.starting");
            case LOOKING -> text.get("cli.progress.looking");
            case READING -> text.get("cli.progress.reading");
            case DETAILS -> text.get("cli.progress.details");
            case COPYING -> text.get("cli.progress.copying");
            case COMPARING -> text.get("cli.progress.comparing");
            case SIDECARS -> text.get("cli.progress.sidecars");
            case TAKING -> text.get("cli.progress.taking");
            case GROUPING -> text.get("cli.progress.grouping");
            case LEARNING -> text.get("cli.progress.learning");
            case EMBEDDING -> text.get("cli.progress.embedding");
            case REMOVING -> text.get("cli.progress.removing");
            case ERASING -> text.get("cli.progress.erasing");
        };
    }

    public static String duration(long seconds, Text text) {
        if (seconds >= 3600) {
            return text.get("cli.duration.hours", seconds / 3600, seconds % 3600 / 60);
        }
        return seconds >= 60
                ? text.get("cli.duration.minutes", seconds / 60, seconds % 60)
                : text.get("cli.duration.seconds", seconds);
    }
}
