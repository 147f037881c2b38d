package org.kith.app.window.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose.
 *
 * @param library the library opened last; null while it is the default one
 * @param reading what photos are read with
 * @param look how the window looks
 * @param remembered how the window was left
 */
public record Settings(@Nullable Path library, Reading reading, Look look, Remembered remembered) {

    /** Before the user chose anything. */
    public static Settings first(Locale system) {
        return new Settings(null, Reading.first(), Look.first(system), Remembered.FIRST);
    }

    public Settings withLibrary(Path other) {
        return new Settings(other, reading, look, remembered);
    }

    public Settings read(UnaryOperator<Reading> change) {
        return new Settings(library, change.apply(reading), look, remembered);
    }

    public Settings look(UnaryOperator<Look> change) {
        return new Settings(library, reading, change.apply(look), remembered);
    }

    public Settings remember(UnaryOperator<Remembered> change) {
        return new Settings(library, reading, look, change.apply(remembered));
    }
}
