package org.kith.app.window.fx;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one toast that is shown: a newer one takes its place, so that "Undo" is always about the newest act. FX thread only. */
public final class ToastViewModel {

    private final ReadOnlyObjectWrapper<Optional<Toast>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Toast>> current() {
        return current.getReadOnlyProperty();
    }

    public void show(Toast toast) {
        current.set(Optional.of(toast));
    }

    /** Does nothing if another has taken its place. */
    public void dismiss(Toast toast) {
        if (isCurrent(toast)) {
            current.set(Optional.empty());
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
