package org.kith.engine.exchange;

/**
 * A face of which the user said something else here; that stays.
 *
 * @param photo its path in the archive
 */
public record FaceConflict(String photo, ImportedWord there, ImportedWord here) {}
