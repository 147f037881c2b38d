package org.kith.app.window.recognition;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Refresh;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.Await;
import org.kith.engine.networks.ModelEntry;
import org.kith.engine.networks.ModelEntry.Origin;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.people.LibraryQuality;
import org.kith.engine.people.LibraryQuality.Among;
import org.kith.engine.train.family.FamilyOutcome;

/** How sure Kith is, what learning would change, and which model the library works with. FX thread only. */
final class RecognitionViewModel {

    private final Background background;
    private final RecognitionSource source;
    private final ToastViewModel toasts;
    private final Text text;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FamilyOutcome>> learned =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
    private final Refresh<Known> refresh;
    private volatile boolean wanted;
    private boolean open;

    /** What the library answers. */
    record Known(Map<Among, LibraryQuality> quality, List<ModelEntry> models) {

        private Optional<ModelEntry> inUse() {
            return models.stream().filter(ModelEntry::inUse).findFirst();
        }

        /** What was learned, while it is used: the model that it was learned on top of. */
        Optional<ModelEntry> before() {
            @Nullable String base = inUse().map(entry -> entry.model().baseId()).orElse(null);
            return models.stream()
                    .filter(entry -> entry.model().id().equals(base))
                    .findFirst();
        }
    }

    /** Nothing is asked before {@link #open}. */
    RecognitionViewModel(Background background, RecognitionSource source, ToastViewModel toasts, Text text) {
        this.background = background;
        this.source = source;
        this.toasts = toasts;
        this.text = text;
        this.refresh = new Refresh<>(
                background,
                () -> new Known(source.quality(), source.models()),
                answer -> known.set(Optional.of(answer)));
    }

    /** Empty until the library has answered. */
    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    /** What learning would change, or has changed; empty until it was tried. */
    ReadOnlyObjectProperty<Optional<FamilyOutcome>> learned() {
        return learned.getReadOnlyProperty();
    }

    /** Whether that is being found out. */
    ReadOnlyBooleanProperty trying() {
        return trying.getReadOnlyProperty();
    }

    /** Whether a job runs that changes by what faces are recognised. */
    ReadOnlyBooleanProperty changing() {
        return changing.getReadOnlyProperty();
    }

    void open() {
        open = true;
        refresh.request();
    }

    /** The user goes away: what is tried out is not wanted any more. */
    void leave() {
        open = false;
        wanted = false;
    }

    void libraryChanged() {
        if (open) {
            refresh.libraryChanged();
        }
    }

    /** Finds out what learning would change. */
    void tryLearning() {
        if (trying.get()) {
            return;
        }
        wanted = true;
        trying.set(true);
        learned.set(Optional.empty());
        background.run(
                () -> source.tryLearning(() -> wanted),
                outcome -> {
                    trying.set(false);
                    learned.set(Optional.of(outcome));
                },
                failure -> {
                    trying.set(false);
                    if (!(Await.cause(failure) instanceof CancellationException)) {
                        toasts.show(Toast.of(why(failure, "recognition.learn.failed")));
                    }
                });
    }

    /** Learns and uses what was learned, if it helps. */
    void learn() {
        changing.set(true);
        source.learn(
                outcome -> {
                    changing.set(false);
                    learned.set(outcome);
                    outcome.flatMap(FamilyOutcome::modelId)
                            .ifPresent(id -> toasts.show(Toast.of(text.get("recognition.learn.used"))));
                    refresh.request();
                },
                failure -> changeFailed(failure, "recognition.learn.failed"));
    }

    /** The library works with the model before what was learned again. */
    void takeBack() {
        known.get().flatMap(Known::before).ifPresent(before -> {
            learned.set(Optional.empty());
            use(before);
        });
    }

    void use(ModelEntry model) {
        changing.set(true);
        source.use(
                model,
                change -> {
                    changing.set(false);
                    if (change.changed()) {
                        String name = ModelEntry.name(change.now());
                        toasts.show(Toast.of(
                                change.left() == 0
                                        ? text.get("recognition.model.used", name)
                                        : text.get("recognition.model.used-but", name, change.left())));
                    }
                    refresh.request();
                },
                failure -> changeFailed(failure, "recognition.model.failed"));
    }

    private void changeFailed(Throwable failure, String key) {
        changing.set(false);
        toasts.show(Toast.of(why(failure, key)));
        refresh.request();
    }

    private String why(Throwable failure, String key) {
        return Await.cause(failure) instanceof EngineException reason
                ? FaultText.of(reason, text) + " " + text.get(key)
                : text.get(key);
    }

    void card(ModelEntry model, Consumer<ModelCard> shown) {
        background.run(
                () -> source.card(model),
                shown,
                failure -> toasts.show(Toast.of(why(failure, "recognition.card.failed"))));
    }

    void add(Path folder) {
        background.run(
                () -> source.add(folder),
                card -> {
                    toasts.show(Toast.of(text.get("recognition.model.added-now", card.id())));
                    refresh.request();
                },
                failure -> toasts.show(Toast.of(why(failure, "recognition.model.not-added"))));
    }

    /** Only what was added can go. */
    static boolean canRemove(ModelEntry model) {
        return model.origin() == Origin.ADDED && !model.inUse() && !model.pending();
    }

    void remove(ModelEntry model) {
        background.run(
                () -> {
                    source.remove(model);
                    return model.name();
                },
                name -> {
                    toasts.show(Toast.of(text.get("recognition.model.removed", name)));
                    refresh.request();
                },
                failure -> toasts.show(Toast.of(why(failure, "recognition.model.not-removed"))));
    }
}
