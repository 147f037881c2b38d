package org.kith.app.window.intake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kith.engine.intake.IntakePreview;
import org.kith.engine.job.Await;
import org.kith.engine.job.Job;

/** Where photos come from and where they go, and what would come: looked at anew whenever one of the two is chosen. FX thread only. */
final class IntakeViewModel {

    private final BiFunction<Path, Path, Job<IntakePreview>> preview;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Optional<Path>> from = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> into = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.NOTHING_CHOSEN);
    private @Nullable Job<IntakePreview> looking;

    /** What is known of the photos to come. */
    enum State {
        NOTHING_CHOSEN,
        LOOKING,
        READY,
        /** All that is there is here already. */
        NOTHING_NEW,
        /** There is more than the disk has room for. */
        NO_ROOM,
        REFUSED
    }

    /**
     * What would come.
     *
     * @param preview null unless it is known
     * @param refusal null unless it was refused
     */
    record Outlook(
            State state,
            @Nullable IntakePreview preview,
            @Nullable Throwable refusal) {

        static final Outlook NOTHING_CHOSEN = new Outlook(State.NOTHING_CHOSEN, null, null);
        static final Outlook LOOKING = new Outlook(State.LOOKING, null, null);

        static Outlook of(IntakePreview preview) {
            State state = preview.fresh().isEmpty() ? State.NOTHING_NEW : preview.fits() ? State.READY : State.NO_ROOM;
            return new Outlook(state, preview, null);
        }
    }

    /**
     * Of nothing yet.
     *
     * @param preview begins to look what would come from the one folder into the other
     * @param fx runs what touches view models
     */
    IntakeViewModel(BiFunction<Path, Path, Job<IntakePreview>> preview, Executor fx) {
        this.preview = preview;
        this.fx = fx;
    }

    ReadOnlyObjectProperty<Optional<Path>> from() {
        return from.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Path>> into() {
        return into.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Outlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    /** Photos come from there. */
    void from(Path folder) {
        if (!from.get().equals(Optional.of(folder))) {
            from.set(Optional.of(folder));
            look();
        }
    }

    /** They go there. */
    void into(Path folder) {
        if (!into.get().equals(Optional.of(folder))) {
            into.set(Optional.of(folder));
            look();
        }
    }

    private void look() {
        stop();
        if (from.get().isEmpty() || into.get().isEmpty()) {
            return;
        }
        outlook.set(Outlook.LOOKING);
        Job<IntakePreview> job = preview.apply(from.get().get(), into.get().get());
        looking = job;
        CompletableFuture<IntakePreview> unused =
                job.completion().whenCompleteAsync((found, failure) -> answer(job, found, failure), fx);
    }

    /** Nobody waits for an answer about what was chosen before. */
    private void answer(Job<IntakePreview> job, @Nullable IntakePreview found, @Nullable Throwable failure) {
        if (!job.equals(looking)) {
            return;
        }
        looking = null;
        if (found != null) {
            outlook.set(Outlook.of(found));
        } else if (failure != null) {
            outlook.set(new Outlook(State.REFUSED, null, Await.cause(failure)));
        }
    }

    /** How far looking is. */
    Optional<Job.Progress> progress() {
        return Optional.ofNullable(looking).map(Job::progress);
    }

    /** Nobody wants to know any more. */
    void stop() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }
}
