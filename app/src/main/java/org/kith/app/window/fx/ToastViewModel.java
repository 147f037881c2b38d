package org.kith.app.window.fx;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The one toast that is shown: a newer one takes its place, so that "Undo" is always about the newest act. A lasting one comes
 * back after others have passed by. FX thread only.
 */
public final class ToastViewModel {

    private final ReadOnlyObjectWrapper<Optional<Toast>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Toast> lasting = Optional.empty();

    public ReadOnlyObjectProperty<Optional<Toast>> current() {
        return current.getReadOnlyProperty();
    }

    public void show(Toast toast) {
        current.set(Optional.of(toast));
    }

    /** Tells of an act of the user: no toast about an earlier one lasts. */
    public void showAct(Toast toast) {
        lasting = Optional.of(toast).filter(Toast::lasting);
        show(toast);
    }

    /** Does nothing if another has taken its place. */
    public void dismiss(Toast toast) {
        if (isCurrent(toast)) {
            lasting = lasting.filter(kept -> !isCurrent(kept));
            current.set(lasting);
        }
    }

    public void act(Toast toast) {
        if (isCurrent(toast)) {
            dismiss(toast);
            toast.onAction().run();
        }
    }

    /** By identity: the same sentence may be said twice. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isCurrent(Toast toast) {
        return current.get().filter(shown -> shown == toast).isPresent();
    }
}
