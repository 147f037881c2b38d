package org.kith.app.window.people;

import java.util.Objects;

/** How the pages of people look; colours are the theme's. */
public final class PeopleStyle {

    private PeopleStyle() {}

    public static String sheet() {
        return Objects.requireNonNull(PeopleStyle.class.getResource("people.css"))
                .toExternalForm();
    }
}
