package org.kith.engine.metadata;

import java.util.Optional;

/** What a camera is called. */
public final class CameraName {

    private CameraName() {}

    /** Maker and model; the maker once, where the model begins with it. */
    public static Optional<String> of(Optional<String> make, Optional<String> model) {
        if (make.isPresent() && model.isPresent() && !model.get().startsWith(make.get())) {
            return Optional.of(make.get() + " " + model.get());
        }
        return model.or(() -> make);
    }
}
