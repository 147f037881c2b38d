package org.kith.engine.people;

import java.nio.file.Path;

/** Photos from which strangers go away in one step. Paths are real and absolute, as the library knows them. */
public sealed interface PhotoScope {

    /** One photo. */
    record OnPhoto(Path photo) implements PhotoScope {}

    /** All photos of the {@link Event} of this photo. */
    record AtEvent(Path photo) implements PhotoScope {}

    /** All photos of a folder, however deep. */
    record InFolder(Path folder) implements PhotoScope {}
}
