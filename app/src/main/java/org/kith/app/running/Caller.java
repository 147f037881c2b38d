package org.kith.app.running;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
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
    private final long shownWithinMs;

    /** Hears how it goes there, on the thread that asks. */
    public interface Listener {

        /** It is being done. */
        void taken();

        void printed(String text);

        void printedAsError(String text);
    }

    public Caller(Listener listener) {
        this(listener, SHOWN_WITHIN_MS);
    }

    Caller(Listener listener, long shownWithinMs) {
        this.listener = listener;
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
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file.path()))) {
                if (user.isSelf(channel)) {
                    return request.kind() == Request.Kind.SHOW
                            ? askInTime(channel, request)
                            : ask(new Lines(channel), request);
                }
                LOG.warn("The socket {} is another user's, and was not asked", file.path());
            } catch (IOException e) {
                LOG.debug("Nobody listens at {}", file.path(), e);
            }
        }
        return Reply.nobody();
    }

    /** To ask for it twice does no harm. */
    private Reply askInTime(SocketChannel channel, Request request) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(new NamedThreads("clock"));
        try {
            Callable<Boolean> end = () -> {
                channel.close();
                return true;
            };
            Future<Boolean> unused = clock.schedule(end, shownWithinMs, TimeUnit.MILLISECONDS);
            return ask(new Lines(channel), request);
        } finally {
            clock.shutdownNow();
        }
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
