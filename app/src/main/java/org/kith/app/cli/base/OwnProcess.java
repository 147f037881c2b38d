package org.kith.app.cli.base;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kith.app.running.Commands;
import org.kith.app.running.Server;
import org.kith.engine.Engine;
import org.kith.engine.job.Job;
import org.kith.engine.model.Installation;

/** A process that ends with its command. Confined to the thread of the command. */
public final class OwnProcess implements CommandHost {

    /** Long enough for most photos at hand to be finished and the library closed; nothing is lost where it is not. */
    private static final long STOP_SECONDS = 5;

    private CountDownLatch closed = new CountDownLatch(0);

    @Override
    public boolean isLent() {
        return false;
    }

    @Override
    public Optional<Path> library() {
        return Optional.empty();
    }

    @Override
    public Path path(Path named) {
        return named;
    }

    /** Without a terminal on both ends (a pipe, a log) nothing is written anew. */
    @Override
    @SuppressWarnings("SystemConsoleNull") // the question Java 17 answers; later ones have isTerminal()
    public boolean isTerminal() {
        return System.console() != null;
    }

    @Override
    public <T, X extends Exception> T write(Opening opening, Work<T, X> work) throws X {
        CountDownLatch open = new CountDownLatch(1);
        closed = open;
        try (Engine engine = Engine.open(opening.config(), Installation.fromSystemProperties(), opening.command())) {
            return serving(opening, engine, work);
        } finally {
            open.countDown();
        }
    }

    /** Others who come while it works need not wait; those who come while it acts do not wait long. */
    private static <T, X extends Exception> T serving(Opening opening, Engine engine, Work<T, X> work) throws X {
        Optional<Server> server = opening.use() == LibraryUse.ACTS
                ? Optional.empty()
                : Server.start(engine, Commands.ofThisProgram(), Optional.empty());
        try {
            return work.on(engine);
        } finally {
            server.ifPresent(Server::close);
        }
    }

    /** The JVM halts when its shutdown hooks have ended: this one waits until the library is closed. */
    @Override
    public void waitingFor(Job<?> job) {
        CountDownLatch open = closed;
        Thread hook = new Thread(
                () -> {
                    job.cancel();
                    try {
                        open.await(STOP_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "kith-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }
}
