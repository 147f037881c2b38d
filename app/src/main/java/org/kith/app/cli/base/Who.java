package org.kith.app.cli.base;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonId;

/** How a person is called on the command line. */
public final class Who {

    private Who() {}

    public static String of(@Nullable String name, PersonId person) {
        return name == null ? "person " + person : name;
    }
}
