package org.kith.app.window.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures for tiles: those shown lately stay in memory, others come from the engine on the threads of thumbnails.
 * What was asked last is answered first, for it is what the user looks at; what is not wanted any more is not fetched.
 * Answers of many tiles reach the FX thread in one go. FX thread only.
 *
 * @param <K> what is pictured, a photo's or a face's id
 */
public final class PictureCache<K> {

    private static final Logger LOG = LoggerFactory.getLogger(PictureCache.class);

    private static final int BYTES_A_PIXEL = 4;

    private final Function<K, Optional<Image>> source;
    private final Executor threads;
    private final Executor fx;
    private final long budgetBytes;
    private final Map<K, Image> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptBytes;

    private final Object lock = new Object();
    private final Deque<Request<K>> wanted = new ArrayDeque<>();
    private final Deque<Answer<K>> answers = new ArrayDeque<>();

    /** Compared by identity: two tiles may ask for the same. */
    private static final class Request<K> {
        private final K key;
        private final Consumer<Image> shown;
        private boolean cancelled;

        Request(K key, Consumer<Image> shown) {
            this.key = key;
            this.shown = shown;
        }
    }

    private record Answer<K>(Request<K> request, Image image) {}

    /**
     * An empty cache.
     *
     * @param source runs on {@code threads}; empty where there is nothing to show
     * @param threads as many as may fetch at once
     * @param fx runs on the FX thread
     * @param budgetBytes of pixels kept in memory
     */
    public PictureCache(Function<K, Optional<Image>> source, Executor threads, Executor fx, long budgetBytes) {
        this.source = source;
        this.threads = threads;
        this.fx = fx;
        this.budgetBytes = budgetBytes;
    }

    /** What is in memory already. */
    public Optional<Image> inMemory(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /**
     * Asks for a picture.
     *
     * @param shown called at once if it is in memory, or later; never after the request was taken back
     * @return takes the request back
     */
    public Runnable request(K key, Consumer<Image> shown) {
        Image image = kept.get(key);
        if (image != null) {
            shown.accept(image);
            return () -> {};
        }
        Request<K> request = new Request<>(key, shown);
        synchronized (lock) {
            wanted.addLast(request);
        }
        threads.execute(this::answerNewest);
        return () -> cancel(request);
    }

    /**
     * Fetches a picture that may be wanted soon, after all that are wanted now.
     *
     * @return takes that back
     */
    public Runnable prefetch(K key) {
        if (kept.containsKey(key)) {
            return () -> {};
        }
        Request<K> request = new Request<>(key, image -> {});
        synchronized (lock) {
            wanted.addFirst(request);
        }
        threads.execute(this::answerNewest);
        return () -> cancel(request);
    }

    /** Nothing is in memory any more: what is asked for from now on is fetched. */
    public void clear() {
        kept.clear();
        keptBytes = 0;
    }

    private void cancel(Request<K> request) {
        request.cancelled = true;
        synchronized (lock) {
            wanted.remove(request);
        }
    }

    private void answerNewest() {
        Request<K> request;
        synchronized (lock) {
            request = wanted.pollLast();
        }
        if (request == null) {
            return;
        }
        Optional<Image> image;
        try {
            image = source.apply(request.key);
        } catch (RuntimeException e) {
            LOG.warn("No picture of {}", request.key, e);
            return;
        }
        image.ifPresent(found -> {
            boolean first;
            synchronized (lock) {
                first = answers.isEmpty();
                answers.addLast(new Answer<>(request, found));
            }
            if (first) {
                fx.execute(this::deliver);
            }
        });
    }

    private void deliver() {
        Deque<Answer<K>> ready;
        synchronized (lock) {
            ready = new ArrayDeque<>(answers);
            answers.clear();
        }
        for (Answer<K> answer : ready) {
            keep(answer.request().key, answer.image());
            if (!answer.request().cancelled) {
                answer.request().shown.accept(answer.image());
            }
        }
    }

    private void keep(K key, Image image) {
        Image before = kept.put(key, image);
        keptBytes += bytes(image) - (before == null ? 0 : bytes(before));
        var oldest = kept.entrySet().iterator();
        while (keptBytes > budgetBytes && kept.size() > 1) {
            keptBytes -= bytes(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long bytes(Image image) {
        return (long) (image.getWidth() * image.getHeight() * BYTES_A_PIXEL);
    }
}
