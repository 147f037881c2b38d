package org.kith.app.window.fx;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Made when it is first asked for, and the same from then on: what nobody goes to costs nothing when the window opens. FX thread
 * only.
 */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> make;
    private @Nullable T made;

    private Lazy(Supplier<T> make) {
        this.make = make;
    }

    /** @param make asked once at most */
    public static <T> Lazy<T> of(Supplier<T> make) {
        return new Lazy<>(make);
    }

    @Override
    public T get() {
        if (made == null) {
            made = Objects.requireNonNull(make.get());
        }
        return made;
    }

    /** What does not exist yet need not hear of it. */
    public void ifMade(Consumer<T> consumer) {
        if (made != null) {
            consumer.accept(made);
        }
    }
}
