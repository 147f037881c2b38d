package org.kith.app.cli.base;

import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.model.PersonId;

/** How a person is called on the command line. */
public final class Who {

    private Who() {}

    public static String of(@Nullable String name, PersonId person, Text text) {
        return name == null ? text.get("cli.who.nameless", person) : name;
    }

    /** As {@link #of}, where the reader has to be told that the person has no name. */
    public static String inFull(@Nullable String name, PersonId person, Text text) {
        return name == null ? text.get("cli.who.nameless-in-full", person) : name;
    }
}
