package org.kith.app.running;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request from its first byte to its last answer. Thread-safe. */
final class Connection implements Loan {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private static final int NOT_DONE = 2;

    private final SocketChannel channel;
    private final Lines lines;
    private final Served served;
    private final Peer user;
    private final List<Job<?>> jobs = new ArrayList<>();
    private boolean begun;
    private boolean gone;

    Connection(SocketChannel channel, Served served, Peer user) {
        this.channel = channel;
        this.lines = new Lines(channel);
        this.served = served;
        this.user = user;
    }

    /**
     * Reads what is wanted and answers it.
     *
     * @param timer ends the reading after the patience
     * @param watching runs beside this thread: hears when the other side goes away
     */
    void run(ScheduledExecutorService timer, long patienceMs, Executor watching) {
        try (lines) {
            if (user.isSelf(channel)) {
                read(timer, patienceMs, watching);
            } else {
                LOG.warn("Another user has asked for something, and was not answered");
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("The server was closed meanwhile: nothing is begun, and who asks asks again", e);
        } catch (IOException e) {
            LOG.debug("Somebody has gone away before the end", e);
        }
    }

    private void read(ScheduledExecutorService timer, long patienceMs, Executor watching) throws IOException {
        ScheduledFuture<?> deadline = timer.schedule(this::hangUp, patienceMs, TimeUnit.MILLISECONDS);
        try {
            Optional<String> line = lines.read(Request.LIMIT_BYTES);
            if (line.isPresent() && deadline.cancel(false) && begin()) {
                watching.execute(this::watch);
                answer(Request.parse(line.get()));
            }
        } catch (Lines.TooLongException e) {
            refuse("running.too-long");
        } finally {
            deadline.cancel(false);
        }
    }

    private void answer(Optional<Request> request) throws IOException {
        if (request.isEmpty()) {
            refuse("running.not-understood");
        } else if (request.get().kind() == Request.Kind.SHOW) {
            show(request.get());
        } else {
            execute(request.get());
        }
    }

    private void show(Request request) throws IOException {
        if (served.window().isEmpty()) {
            lines.write(Answer.later().line());
            return;
        }
        served.window().get().show(request.folders());
        lines.write(Answer.ended(0).line());
    }

    private void execute(Request request) throws IOException {
        lines.write(Answer.taken().line());
        OptionalInt exitCode;
        try {
            exitCode = served.commands()
                    .run(
                            request,
                            this,
                            new AnswerStream(Answer.Kind.OUT, lines),
                            new AnswerStream(Answer.Kind.ERR, lines));
        } catch (RuntimeException e) {
            LOG.error("A command for another process failed", e);
            lines.write(Answer.error(new Text(request.locale()).get("cli.fault.program", e))
                    .line());
            exitCode = OptionalInt.of(NOT_DONE);
        }
        lines.write((exitCode.isPresent() ? Answer.ended(exitCode.getAsInt()) : Answer.later()).line());
    }

    private void refuse(String key) throws IOException {
        lines.write(Answer.error(Text.ofThisMachine().get(key)).line());
        lines.write(Answer.ended(NOT_DONE).line());
    }

    /** Nothing more is asked: what comes next is the end of the other process, or of this connection. */
    private void watch() {
        try {
            while (lines.read(Answer.LIMIT_BYTES).isPresent()) {}
        } catch (IOException e) {
            LOG.debug("A connection has ended", e);
        }
        stop();
    }

    private boolean begin() {
        synchronized (jobs) {
            begun = !gone;
            return begun;
        }
    }

    /** There is no more time: what was not begun will not be, and jobs are cancelled. */
    void stop() {
        List<Job<?>> waitedFor;
        synchronized (jobs) {
            gone = true;
            waitedFor = List.copyOf(jobs);
            if (!begun) {
                hangUp();
            }
        }
        waitedFor.forEach(Job::cancel);
    }

    /**
     * Whether an act is at hand; else it waits for a job, or for the other side.
     *
     * @param heldUpMs how long the other side may take to read an answer
     */
    boolean isActing(long heldUpMs) {
        synchronized (jobs) {
            return begun && jobs.stream().allMatch(job -> job.completion().isDone()) && !lines.isHeldUp(heldUpMs);
        }
    }

    /** Says nothing more. */
    void hangUp() {
        try {
            lines.close();
        } catch (IOException e) {
            LOG.debug("A connection could not be closed", e);
        }
    }

    @Override
    public Engine engine() {
        return served.engine();
    }

    @Override
    public boolean isOfWindow() {
        return served.window().isPresent();
    }

    @Override
    public void waitingFor(Job<?> job) {
        served.window().ifPresent(window -> window.follow(job));
        boolean late;
        synchronized (jobs) {
            jobs.add(job);
            late = gone;
        }
        if (late) {
            job.cancel();
        }
    }
}
