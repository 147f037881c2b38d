package org.kith.app.window.settings;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Refresh;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.engine.grouping.GroupingChange;

/**
 * Tries a strictness out before it holds: what would change is computed, and nothing is written until it is applied. FX
 * thread only.
 */
public final class StrictnessViewModel {

    private final Background background;
    private final StrictnessSource grouping;
    private final ToastViewModel toasts;
    private final Text text;
    private final ReadOnlyDoubleWrapper chosen = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper current = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<GroupingChange>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canApply = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper applying = new ReadOnlyBooleanWrapper();
    private final Refresh<Tried> refresh;
    private volatile double wanted;

    /** What would change; empty if it was not wanted any more. */
    private record Tried(double strictness, Optional<GroupingChange> change) {}

    /** Nothing is asked before {@link #open}. */
    public StrictnessViewModel(Background background, StrictnessSource grouping, ToastViewModel toasts, Text text) {
        this.background = background;
        this.grouping = grouping;
        this.toasts = toasts;
        this.text = text;
        this.refresh = new Refresh<>(background, this::tryOut, this::answered);
        canApply.bind(Bindings.createBooleanBinding(
                () -> chosen.get() != current.get() && !applying.get(), chosen, current, applying));
    }

    /** Where the slider stands, 0 loose .. 1 strict. */
    public ReadOnlyDoubleProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** What the chosen strictness would change; empty while that is being computed, or nothing was chosen. */
    public ReadOnlyObjectProperty<Optional<GroupingChange>> preview() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /** Whether the chosen strictness is another than the one that holds. */
    public ReadOnlyBooleanProperty canApply() {
        return canApply.getReadOnlyProperty();
    }

    /** The user comes to see it. */
    public void open() {
        background.run(grouping::strictness, strictness -> {
            current.set(strictness);
            chosen.set(strictness);
            forget();
        });
    }

    /** The user goes away: nothing more is computed. */
    public void leave() {
        wanted = Double.NaN;
        forget();
    }

    private void forget() {
        preview.set(Optional.empty());
        looking.set(false);
    }

    /** The slider rests here. */
    public void choose(double strictness) {
        if (strictness == chosen.get()) {
            return;
        }
        chosen.set(strictness);
        forget();
        wanted = strictness;
        if (strictness != current.get()) {
            looking.set(true);
            refresh.request();
        }
    }

    private Tried tryOut() {
        double strictness = wanted;
        if (Double.isNaN(strictness)) {
            return new Tried(strictness, Optional.empty());
        }
        try {
            return new Tried(strictness, Optional.of(grouping.preview(strictness, () -> wanted == strictness)));
        } catch (CancellationException e) {
            return new Tried(strictness, Optional.empty());
        }
    }

    private void answered(Tried tried) {
        if (tried.change().isPresent() && looking.get() && tried.strictness() == chosen.get()) {
            preview.set(tried.change());
            looking.set(false);
        }
    }

    /** The faces are grouped like that from now on. */
    public void apply() {
        if (!canApply.get()) {
            return;
        }
        double strictness = chosen.get();
        applying.set(true);
        wanted = Double.NaN; // the preview is not needed any more
        looking.set(false);
        grouping.apply(
                strictness,
                change -> {
                    applying.set(false);
                    change.ifPresent(done -> {
                        current.set(strictness);
                        forget();
                        toasts.show(Toast.of(
                                text.get("settings.strictness.done", done.groupsBefore(), done.groupsAfter())));
                    });
                },
                failure -> {
                    applying.set(false);
                    toasts.show(Toast.of(text.get("settings.strictness.failed")));
                });
    }
}
