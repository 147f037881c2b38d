package org.kith.engine.store.row;

/**
 * What left the library with a folder.
 *
 * @param photos that are in the library no more
 * @param decidedFaces of them, those the user had said something of
 */
public record FolderRemoval(int photos, int decidedFaces) {}
