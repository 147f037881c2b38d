package org.kith.app.window;

import java.io.File;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a folder or a file; empty if the user would rather not. FX thread only. */
interface Choosers {

    /** @param first where to begin; null: where the system does */
    Optional<File> folder(String title, @Nullable File first);

    Optional<File> file(String title);

    /** @param name that is suggested */
    Optional<File> newFile(String title, String name);
}
