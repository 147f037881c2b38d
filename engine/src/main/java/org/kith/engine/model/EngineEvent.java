package org.kith.engine.model;

import java.nio.file.Path;

/** What a window wants to hear of; sent on engine threads, after the transaction that made it true. */
public sealed interface EngineEvent {

    /** A photo's faces are in the library. */
    record PhotoIndexed(Path photo, int faces) implements EngineEvent {}

    /** A photo could not be read; the library holds the reason. */
    record PhotoFailed(Path photo, PhotoProblem problem) implements EngineEvent {}

    /** Folders were added, have joined one around them, or have left the library with their photos. */
    record FoldersChanged() implements EngineEvent {}

    /** Files or whole folders were found gone, back, or at another place. */
    record PhotosMoved() implements EngineEvent {}

    /** The library was looked through beside other work, and is damaged. */
    record LibraryDamaged() implements EngineEvent {}

    /** The user said something of photos, or what is known of them has changed; the photos themselves are those of before. */
    record PhotosChanged() implements EngineEvent {}

    /** Groups or people are others than before. */
    record PeopleChanged() implements EngineEvent {}
}
