package org.kith.app.running;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.kith.app.text.Text;
import org.kith.engine.job.NamedThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the Kith that has a library open to do something. */
public final class Caller {

    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);

    private static final int NOT_DONE = 2;

    /** A window answers at once, unless it is held up, by Ctrl+Z for example. */
    private static final long SHOWN_WITHIN_MS = 10_000;

    private final Listener listener;
    private final CountDownLatch leaving;
    private final long shownWithinMs;

    /** Hears how it goes there, on the thread that asks. */
    public interface Listener {

        /** It is being done. */
        void taken();

        void printed(String text);

        void printedAsError(String text);
    }

    public Caller(Listener listener) {
        this(listener, new CountDownLatch(1));
    }

    /** @param leaving when it is down, no window is waited for any more */
    public Caller(Listener listener, CountDownLatch leaving) {
        this(listener, leaving, SHOWN_WITHIN_MS);
    }

    Caller(Listener listener, CountDownLatch leaving, long shownWithinMs) {
        this.listener = listener;
        this.leaving = leaving;
        this.shownWithinMs = shownWithinMs;
    }

    /**
     * Returns when it is answered.
     *
     * @param library its folder
     */
    public Reply ask(Path library, Request request) {
        try {
            return ask(SocketPlaces.of(library), request);
        } catch (IOException e) {
            LOG.debug("There is no library to ask for", e);
            return Reply.nobody();
        }
    }

    Reply ask(SocketPlaces places, Request request) throws IOException {
        if (request.isTooLong()) {
            listener.printedAsError(
                    Answer.error(Text.ofThisMachine().get("running.too-long")).text());
            return new Reply(Reply.State.ENDED, NOT_DONE);
        }
        Peer user = Peer.ofThisUser();
        for (SocketFile file : places.all()) {
            if (!file.exists()) {
                continue;
            }
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                Optional<Reply> reply = request.kind() == Request.Kind.SHOW
                        ? askInTime(channel, file, user, request)
                        : ask(channel, file, user, request);
                if (reply.isPresent()) {
                    return reply.get();
                }
                LOG.warn("The socket {} is another user's, and was not asked", file.path());
            } catch (IOException e) {
                LOG.debug("Nobody listens at {}", file.path(), e);
            }
        }
        return Reply.nobody();
    }

    /** To ask for it twice does no harm. Whoever is held up may have so many waiting already that one waits to be let in. */
    private Optional<Reply> askInTime(SocketChannel channel, SocketFile file, Peer user, Request request)
            throws IOException {
        ExecutorService clock = Executors.newSingleThreadExecutor(new NamedThreads("clock"));
        try {
            Callable<Boolean> end = () -> {
                boolean left = leaving.await(shownWithinMs, TimeUnit.MILLISECONDS);
                channel.close();
                return left;
            };
            Future<Boolean> unused = clock.submit(end);
            return ask(channel, file, user, request);
        } finally {
            clock.shutdownNow();
        }
    }

    /** Empty if another user listens there. */
    private Optional<Reply> ask(SocketChannel channel, SocketFile file, Peer user, Request request) throws IOException {
        channel.connect(UnixDomainSocketAddress.of(file.path()));
        return user.isSelf(channel) ? Optional.of(ask(new Lines(channel), request)) : Optional.empty();
    }

    private Reply ask(Lines lines, Request request) {
        Reply.State withoutMore = Reply.State.NOBODY;
        try {
            lines.write(request.line());
            while (true) {
                Optional<Answer> answer = lines.read(Answer.LIMIT_BYTES).flatMap(Answer::parse);
                if (answer.isEmpty()) {
                    return new Reply(withoutMore, 0);
                }
                switch (answer.get().kind()) {
                    case TAKEN -> {
                        withoutMore = Reply.State.LOST;
                        listener.taken();
                    }
                    case OUT -> listener.printed(answer.get().text());
                    case ERR -> listener.printedAsError(answer.get().text());
                    case LATER -> {
                        return new Reply(Reply.State.LATER, 0);
                    }
                    case ENDED -> {
                        return new Reply(Reply.State.ENDED, answer.get().exitCode());
                    }
                }
            }
        } catch (IOException e) {
            LOG.debug("The other process has ended", e);
            return new Reply(withoutMore, 0);
        }
    }
}
