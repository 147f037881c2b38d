package org.kith.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kith.app.cli.base.CommandContext;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.PeopleWriter;
import org.kith.app.running.Caller;
import org.kith.app.running.Reply;
import org.kith.app.running.Request;
import org.kith.app.text.FaultText;
import org.kith.engine.fault.LibraryInUseException;
import org.kith.engine.job.Await;
import org.kith.engine.job.NamedThreads;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command here, or, if another process has the library open for writing, has it run there; or waits for its turn. Nothing
 * of a command has been done when it finds the library in use, so that it can begin anew.
 */
final class InTurn implements IExecutionStrategy {

    /** The command before this one is about to end, or the window is about to listen. */
    private static final int SHORT_WAITS = 5;

    private static final long SHORT_WAIT_MS = 200;
    private static final long LONG_WAIT_MS = 1_000;

    /** Longer than a busy computer takes to begin. */
    private static final long BEGINNING_MS = 3_000;

    private final CommandContext context;
    private final AtomicBoolean told = new AtomicBoolean();

    InTurn(CommandContext context) {
        this.context = context;
    }

    @Override
    public int execute(ParseResult words) {
        PrintWriter err = words.commandSpec().commandLine().getErr();
        try {
            return execute(words, err);
        } finally {
            context.tellOfDamage(err);
        }
    }

    private int execute(ParseResult words, PrintWriter err) {
        for (int waits = 0; true; waits++) {
            LibraryInUseException inUse;
            try {
                return new RunLast().execute(words);
            } catch (ExecutionException e) {
                inUse = inUse(e).orElseThrow(() -> e);
            }
            Reply reply = ask(words, () -> tell(inUse, err));
            if (reply.state() == Reply.State.ENDED) {
                return reply.exitCode();
            }
            if (reply.state() == Reply.State.LOST) {
                throw failed(words, new CommandException("cli.running.lost"));
            }
            if (reply.state() == Reply.State.LATER || waits >= SHORT_WAITS) {
                tell(inUse, err);
            }
            pause(waits < SHORT_WAITS ? SHORT_WAIT_MS : LONG_WAIT_MS, words);
        }
    }

    /** For whom it waits; once. */
    private void tell(LibraryInUseException inUse, PrintWriter err) {
        if (!told.getAndSet(true)) {
            String who = FaultText.of(inUse.who(), context.text());
            err.println("kith: " + context.text().get("cli.running.waiting", who));
            err.flush();
        }
    }

    /** A library that was found in use on the way, of an evaluation for example, is nobody's to wait for. */
    private Optional<LibraryInUseException> inUse(ExecutionException e) {
        Throwable cause = e.getCause();
        return cause != null
                        && Await.cause(cause) instanceof LibraryInUseException inUse
                        && inUse.where().equals(context.library())
                ? Optional.of(inUse)
                : Optional.empty();
    }

    /** @param slow runs if nobody begins soon: whoever has the library may be held up, by Ctrl+Z for example */
    private Reply ask(ParseResult words, Runnable slow) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(new NamedThreads("clock"));
        try {
            Future<?> word = clock.schedule(slow, BEGINNING_MS, TimeUnit.MILLISECONDS);
            return new Caller(new Relay(words.commandSpec().commandLine(), () -> word.cancel(false)))
                    .ask(
                            context.library(),
                            Request.run(words.originalArgs(), context.text().locale(), context.isTerminal()));
        } finally {
            clock.shutdownNow();
        }
    }

    /** What a command prints elsewhere is printed here. */
    private record Relay(CommandLine line, Runnable begun) implements Caller.Listener {

        @Override
        public void taken() {
            begun.run();
        }

        @Override
        public void printed(String text) {
            print(line.getOut(), text);
        }

        @Override
        public void printedAsError(String text) {
            print(line.getErr(), text);
        }

        /** What a terminal must not obey was taken out where it was printed first. */
        private static void print(PrintWriter out, String text) {
            PeopleWriter.exactly(out, text);
            out.flush();
        }
    }

    private static void pause(long milliseconds, ParseResult words) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(words, new CommandException(e, "cli.fault.interrupted"));
        }
    }

    private static ExecutionException failed(ParseResult words, CommandException why) {
        return new ExecutionException(words.commandSpec().commandLine(), why.getMessage(), why);
    }
}
