package org.kith.engine.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.job.Threads;
import org.kith.engine.store.sql.SqliteFile;

/** The db-writer thread with the one connection that writes, and the acts that wait for it. Thread-safe. */
final class Writer implements AutoCloseable {

    /** Acts of indexing that may wait: more would only hold memory while the disk is slower than the processor. */
    static final int WAITING_AT_MOST = 64;

    private final Semaphore room = new Semaphore(WAITING_AT_MOST);
    private final AtomicLong sequence = new AtomicLong();
    private final WritingConnection connection;
    private final ThreadPoolExecutor thread;

    Writer(SqliteFile file) {
        connection = new WritingConnection(file);
        thread = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), new NamedThreads("db-writer"));
        thread.prestartCoreThread(); // a first act handed to a new thread would not go through the queue
    }

    <T> CompletableFuture<T> write(Priority priority, Act<T> act) {
        return enqueue(priority, () -> connection.inTransaction(priority, act));
    }

    /** {@link WritingConnection#compact} when its turn comes. */
    CompletableFuture<Boolean> compact() {
        return enqueue(Priority.USER, connection::compact);
    }

    private <T> CompletableFuture<T> enqueue(Priority priority, Supplier<T> work) {
        boolean waitsForRoom = priority == Priority.INDEXING;
        if (waitsForRoom) {
            room.acquireUninterruptibly();
        }
        Waiting<T> waiting = new Waiting<>(priority, sequence.getAndIncrement(), work, waitsForRoom);
        try {
            thread.execute(waiting);
        } catch (RejectedExecutionException e) {
            waiting.leaveQueue();
            waiting.result.completeExceptionally(new EngineException(StoreFault.CLOSED, e));
        }
        return waiting.result;
    }

    /** Takes no more acts, and returns when those handed over before are done. */
    void drain() {
        Threads.finish(thread); // leaving earlier would lose what the user decided
    }

    @Override
    public void close() {
        drain();
        connection.close();
    }

    /** Acts of the user first; those of one priority in the order they came. */
    private final class Waiting<T> implements Runnable, Comparable<Waiting<?>> {

        private final Priority priority;
        private final long number;
        private final Supplier<T> work;
        private final boolean holdsRoom;
        private final CompletableFuture<T> result = new CompletableFuture<>();

        Waiting(Priority priority, long number, Supplier<T> work, boolean holdsRoom) {
            this.priority = priority;
            this.number = number;
            this.work = work;
            this.holdsRoom = holdsRoom;
        }

        @Override
        @SuppressWarnings("CatchingUnchecked")
        public void run() {
            leaveQueue();
            T value;
            try {
                value = work.get();
            } catch (Throwable e) { // whatever it was, the caller waits for it, and the next act comes
                result.completeExceptionally(e);
                return;
            }
            result.complete(value);
        }

        void leaveQueue() {
            if (holdsRoom) {
                room.release();
            }
        }

        @Override
        public int compareTo(Waiting<?> other) {
            int byPriority = priority.compareTo(other.priority);
            return byPriority != 0 ? byPriority : Long.compare(number, other.number);
        }
    }
}
