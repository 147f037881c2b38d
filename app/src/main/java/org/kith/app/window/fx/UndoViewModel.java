package org.kith.app.window.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.kith.app.text.Text;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the user's acts be done in the background, told in a toast, taken back and done again. FX thread only. */
public final class UndoViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(UndoViewModel.class);

    private final Background background;
    private final UndoHistory history;
    private final ToastViewModel toasts;
    private final Text text;
    private final ActSentences sentences;
    private Consumer<ActSummary> stepped = act -> {};
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    public UndoViewModel(Background background, UndoHistory history, ToastViewModel toasts, Text text) {
        this.background = background;
        this.history = history;
        this.toasts = toasts;
        this.text = text;
        this.sentences = new ActSentences(text);
        askHistory();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** Counts what changed people through here: pages that show people look again when it grows. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /**
     * Does what the user asked for.
     *
     * @param act run in the background; throws if the engine refuses
     * @param answered run before the pages look again, whatever the answer
     */
    public void perform(ActKind kind, Supplier<ActSummary> act, Runnable answered) {
        background.run(
                act,
                result -> {
                    answered.run();
                    changed();
                    toasts.showAct(new Toast(
                            sentences.done(result), text.get("undo.undo"), this::undo, result.kind() == ActKind.MERGE));
                },
                failure -> {
                    LOG.warn("refused: {}", kind, failure);
                    answered.run();
                    changed();
                    toasts.showAct(Toast.of(sentences.refused(kind, failure)));
                });
    }

    /** @param listener hears what was undone or done again, before the pages look again */
    public void onStep(Consumer<ActSummary> listener) {
        stepped = listener;
    }

    public void undo() {
        step(
                history::undo,
                "undo.nothing-to-undo",
                act -> new Toast(sentences.undone(act), text.get("undo.redo"), this::redo));
    }

    public void redo() {
        step(
                history::redo,
                "undo.nothing-to-redo",
                act -> new Toast(sentences.redone(act), text.get("undo.undo"), this::undo));
    }

    /** Takes back all acts since this one, and this one. */
    public void undoTo(long act) {
        steps(() -> history.undoTo(act), "undo.several-undone");
    }

    /** Does again what was taken back, up to this act. */
    public void redoTo(long act) {
        steps(() -> history.redoTo(act), "undo.several-redone");
    }

    private void steps(Supplier<List<ActSummary>> steps, String told) {
        background.run(
                steps,
                acts -> {
                    acts.forEach(stepped);
                    changed();
                    toasts.showAct(Toast.of(text.get(told, acts.size())));
                },
                this::stepFailed);
    }

    private void stepFailed(Throwable failure) {
        LOG.warn("cannot step through the history", failure);
        changed();
        toasts.showAct(Toast.of(text.get("undo.failed")));
    }

    private void step(Supplier<Optional<ActSummary>> step, String nothing, Function<ActSummary, Toast> told) {
        background.run(
                step,
                act -> {
                    act.ifPresent(stepped);
                    changed();
                    toasts.showAct(act.map(told).orElseGet(() -> Toast.of(text.get(nothing))));
                },
                this::stepFailed);
    }

    private void changed() {
        changes.set(changes.get() + 1);
        askHistory();
    }

    private void askHistory() {
        background.run(history::state, state -> {
            canUndo.set(state.canUndo());
            canRedo.set(state.canRedo());
        });
    }
}
