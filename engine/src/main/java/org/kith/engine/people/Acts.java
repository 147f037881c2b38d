package org.kith.engine.people;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.kith.engine.store.Act;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ActSummary;

/** Writes what the user did together with its entry in the journal, and tells who wants to know. Thread-safe. */
final class Acts {

    private final Database database;
    private final Runnable changed;

    Acts(Database database, Runnable changed) {
        this.database = database;
        this.changed = changed;
    }

    /** What an act gives back, and what is remembered of it. */
    record Done<T>(T result, ActSummary summary) {}

    CompletableFuture<Acted<ActSummary>> simple(Function<Stores, ActSummary> act) {
        return journaled(stores -> {
            ActSummary summary = act.apply(stores);
            return new Done<>(summary, summary);
        });
    }

    <T> CompletableFuture<Acted<T>> journaled(Function<Stores, Done<T>> act) {
        return write(stores -> {
            stores.journal().begin();
            Done<T> done = act.apply(stores);
            return new Acted<>(done.result(), done.summary(), stores.journal().end(done.summary()));
        });
    }

    <T> CompletableFuture<T> write(Act<T> act) {
        return database.write(Priority.USER, act).thenApply(result -> {
            changed.run();
            return result;
        });
    }

    /** Tells of a change that was written otherwise. */
    void changed() {
        changed.run();
    }
}
