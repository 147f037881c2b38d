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

    /** Kith asks in one go. */
    private static final long PATIENCE_MS = 10_000;

    /** Most acts take less, others are waited for longer; a photo that is being read takes seconds. */
    private static final long STOP_SECONDS = 30;

    private static final long HOLD_ON_MS = 500;

    private final SocketFile file;
    private final ServerSocketChannel channel;
    private final Served served;
    private final Peer user;
    private final long patienceMs;
    private final ExecutorService threads = Executors.newCachedThreadPool(new NamedThreads("serve"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(new NamedThreads("patience"));
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Set<Connection> connections = new HashSet<>();

    private Server(SocketFile file, ServerSocketChannel channel, Served served, Peer user, long patienceMs) {
        this.file = file;
        this.channel = channel;
        this.served = served;
        this.user = user;
        this.patienceMs = patienceMs;
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
            return start(places, new Served(engine, commands, window), PATIENCE_MS);
        } catch (IOException e) {
            LOG.info("Nobody can be served", e);
            return Optional.empty();
        }
    }

    static Optional<Server> start(SocketPlaces places, Served served, long patienceMs) throws IOException {
        return start(places, served, Peer.ofThisUser(), patienceMs);
    }

    static Optional<Server> start(SocketPlaces places, Served served, Peer user, long patienceMs) {
        for (SocketFile file : places.all()) {
            try {
                if (!file.equals(places.inLibrary())) {
                    SocketPlaces.makeFolder(file.folder(), user);
                }
                Server server = new Server(file, file.bind(), served, user, patienceMs);
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
            connection.run(timer, patienceMs, threads);
        } finally {
            synchronized (connections) {
                connections.remove(connection);
            }
        }
    }

    /**
     * Takes no more, cancels the jobs that others wait for, and waits until all is answered. What was not begun is not done:
     * who asked for it asks again, or does it.
     */
    @Override
    public void close() {
        List<Connection> open;
        synchronized (connections) {
            if (closing.getCount() == 0) {
                return; // what lies there now is another's
            }
            closing.countDown();
            open = List.copyOf(connections);
        }
        try {
            channel.close();
            file.remove();
        } catch (IOException e) {
            LOG.warn("The socket {} could not be taken away", file.path(), e);
        }
        open.forEach(Connection::stop);
        timer.shutdownNow();
        threads.shutdown();
        if (!isOver()) { // whoever waits for a job that was cancelled may not be listening
            open.forEach(Connection::hangUpOnJobs);
            while (!isOver()) {}
        }
    }

    private boolean isOver() {
        try {
            return threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
