package org.kith.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kith.app.cli.base.CommandContext;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.PeopleWriter;
import org.kith.app.running.Caller;
import org.kith.app.running.Reply;
import org.kith.app.running.Request;
import org.kith.app.text.FaultText;
import org.kith.engine.fault.LibraryInUseException;
import org.kith.engine.job.Await;
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

    private final CommandContext context;

    InTurn(CommandContext context) {
        this.context = context;
    }

    @Override
    public int execute(ParseResult words) {
        PrintWriter err = words.commandSpec().commandLine().getErr();
        boolean told = false;
        for (int waits = 0; true; waits++) {
            LibraryInUseException inUse;
            try {
                return new RunLast().execute(words);
            } catch (ExecutionException e) {
                inUse = inUse(e).orElseThrow(() -> e);
            }
            Reply reply = ask(words);
            if (reply.state() == Reply.State.ENDED) {
                return reply.exitCode();
            }
            if (reply.state() == Reply.State.LOST) {
                throw failed(words, new CommandException("cli.running.lost"));
            }
            if (!told && (reply.state() == Reply.State.LATER || waits >= SHORT_WAITS)) {
                String who = FaultText.of(inUse.who(), context.text());
                err.println("kith: " + context.text().get("cli.running.waiting", who));
                err.flush();
                told = true;
            }
            pause(waits < SHORT_WAITS ? SHORT_WAIT_MS : LONG_WAIT_MS, words);
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

    private Reply ask(ParseResult words) {
        CommandLine line = words.commandSpec().commandLine();
        Caller caller = new Caller(text -> print(line.getOut(), text), text -> print(line.getErr(), text));
        return caller.ask(
                context.library(),
                Request.run(words.originalArgs(), context.text().locale(), context.isTerminal()));
    }

    /** What a terminal must not obey was taken out where it was printed first. */
    private static void print(PrintWriter out, String text) {
        PeopleWriter.exactly(out, text);
        out.flush();
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
