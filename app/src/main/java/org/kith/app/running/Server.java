package org.kith.app.running;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kith.engine.Engine;
import org.kith.engine.job.NamedThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does for other processes of the user what needs the library that this one has open. Thread-safe. */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** More at once are no person's commands; they come again later. */
    static final int MOST_CONNECTIONS = 32;

    private static final Patience PATIENCE = new Patience(10_000, 4_000, 300_000);

    private static final long HOLD_ON_MS = 500;

    private final SocketFile file;
    private final ServerSocketChannel channel;
    private final Served served;
    private final Peer user;
    private final Patience patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(new NamedThreads("serve"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(new NamedThreads("patience"));
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Set<Connection> connections = new HashSet<>();

    /**
     * How long is waited for others.
     *
     * @param requestMs for a request to arrive: Kith asks in one go
     * @param stopMs at the end, for jobs to stop and for answers to be read: as long as the engine waits for the photos at hand
     * @param actMs at the end, for acts to be done: a large file that is brought takes minutes
     */
    record Patience(long requestMs, long stopMs, long actMs) {}

    private Server(SocketFile file, ServerSocketChannel channel, Served served, Peer user, Patience patience) {
        this.file = file;
        this.channel = channel;
        this.served = served;
        this.user = user;
        this.patience = patience;
    }

    /**
     * Serves until it is closed, which has to be before the engine is.
     *
     * @param engine has its library open for writing
     * @param window empty if there is none
     * @return empty where there can be no socket: then others wait for the library
     */
    public static Optional<Server> start(Engine engine, Commands commands, Optional<RunningWindow> window) {
        try {
            SocketPlaces places = SocketPlaces.of(engine.folder());
            return start(places, new Served(engine, commands, window), PATIENCE);
        } catch (IOException e) {
            LOG.info("Nobody can be served", e);
            return Optional.empty();
        }
    }

    static Optional<Server> start(SocketPlaces places, Served served, Patience patience) throws IOException {
        return start(places, served, Peer.ofThisUser(), patience);
    }

    static Optional<Server> start(SocketPlaces places, Served served, Peer user, Patience patience) {
        for (SocketFile file : places.all()) {
            try {
                if (!file.equals(places.inLibrary())) {
                    SocketPlaces.makeFolder(file.folder(), user);
                }
                Server server = new Server(file, file.bind(), served, user, patience);
                server.threads.execute(server::accept);
                return Optional.of(server);
            } catch (IOException e) {
                LOG.debug("No socket can be at {}", file.path(), e);
            }
        }
        LOG.info("No socket can be made for the library: other commands wait for this one");
        return Optional.empty();
    }

    /** Where it listens. */
    Path path() {
        return file.path();
    }

    private void accept() {
        while (true) {
            try {
                admit(channel.accept());
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("A connection could not be accepted", e);
                if (isClosedWithin(HOLD_ON_MS)) {
                    return;
                }
            }
        }
    }

    private boolean isClosedWithin(long milliseconds) {
        try {
            return closing.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void admit(SocketChannel accepted) throws IOException {
        Connection connection = new Connection(accepted, served, user);
        boolean room;
        synchronized (connections) {
            room = connections.size() < MOST_CONNECTIONS && closing.getCount() > 0;
            if (room) {
                connections.add(connection);
                threads.execute(() -> serve(connection));
            }
        }
        if (!room) {
            try (Lines lines = new Lines(accepted)) {
                lines.write(Answer.later().line());
            }
        }
    }

    private void serve(Connection connection) {
        try {
            connection.run(timer, patience.requestMs(), threads);
        } finally {
            synchronized (connections) {
                connections.remove(connection);
            }
        }
    }

    /**
     * Takes no more, cancels the jobs that others wait for, and waits until all is answered: as long as acts take, and some
     * seconds for a job that does not stop, or for who does not read the answer. What was not begun is not done: who asked for it
     * asks again, or does it.
     */
    @Override
    public void close() {
        synchronized (connections) {
            if (closing.getCount() == 0) {
                return; // what lies there now is another's
            }
            closing.countDown();
        }
        try {
            channel.close();
            file.remove();
        } catch (IOException e) {
            LOG.warn("The socket {} could not be taken away", file.path(), e);
        }
        open().forEach(Connection::stop);
        timer.shutdownNow();
        threads.shutdown();
        if (!isOver() && !actsAreOver()) {
            open().forEach(Connection::hangUp);
            if (!isOver()) {
                LOG.warn("What another process waits for does not end; it is left");
                threads.shutdownNow();
            }
        }
    }

    private List<Connection> open() {
        synchronized (connections) {
            return List.copyOf(connections);
        }
    }

    /**
     * Hangs up on the others meanwhile, round by round, since an act may end in an answer that nobody reads.
     *
     * @return whether all is over, and not the acts alone
     */
    private boolean actsAreOver() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience.actMs());
        while (open().stream().anyMatch(this::isActing) && System.nanoTime() < deadline) {
            open().stream().filter(connection -> !isActing(connection)).forEach(Connection::hangUp);
            if (isOver()) {
                return true;
            }
        }
        return false;
    }

    private boolean isActing(Connection connection) {
        return connection.isActing(patience.stopMs());
    }

    private boolean isOver() {
        try {
            return threads.awaitTermination(patience.stopMs(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
