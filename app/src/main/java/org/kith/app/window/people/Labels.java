package org.kith.app.window.people;

import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.photo.Label;

/** Names of circles as they are typed. */
public final class Labels {

    private Labels() {}

    /** Empty if there is nothing to see in it. */
    public static Optional<Label> of(String typed) {
        try {
            return Optional.of(new Label(typed));
        } catch (EngineException e) {
            return Optional.empty();
        }
    }
}
