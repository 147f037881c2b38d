package org.kith.engine.exchange;

/**
 * A photo on whose faces something was said that has no place in this library.
 *
 * @param photo its path in the archive
 * @param faces how many
 * @param inLibrary whether the photo is here, and only no face where one was; else the same import takes over what was said
 *     once the photo is in the library
 */
public record WaitingPhoto(String photo, int faces, boolean inLibrary) {}
