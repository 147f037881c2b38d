package org.kith.engine.act;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.kith.engine.store.Act;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ActSummary;

/** Writes what the user did together with its entry in the journal, and tells who wants to know. Thread-safe. */
public final class Acts {

    private final Database database;
    private final Runnable changed;

    /** @param changed run on the db-writer thread after every act: must be short */
    public Acts(Database database, Runnable changed) {
        this.database = database;
        this.changed = changed;
    }

    /** What an act gives back, and what is remembered of it. */
    public record Done<T>(T result, ActSummary summary) {}

    /** An act that gives back no more than what is remembered of it. */
    public CompletableFuture<Acted<ActSummary>> simple(Function<Stores, ActSummary> act) {
        return journaled(stores -> {
            ActSummary summary = act.apply(stores);
            return new Done<>(summary, summary);
        });
    }

    /** An act that can be undone. */
    public <T> CompletableFuture<Acted<T>> journaled(Function<Stores, Done<T>> act) {
        return write(stores -> {
            stores.journal().begin();
            Done<T> done = act.apply(stores);
            return new Acted<>(done.result(), done.summary(), stores.journal().end(done.summary()));
        });
    }

    /** What is no act itself, such as undoing one. */
    public <T> CompletableFuture<T> write(Act<T> act) {
        return database.write(Priority.USER, act).thenApply(result -> {
            changed.run();
            return result;
        });
    }

    /** Tells of a change that was written otherwise. */
    public void changed() {
        changed.run();
    }
}
