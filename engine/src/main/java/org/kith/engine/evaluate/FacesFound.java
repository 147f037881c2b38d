package org.kith.engine.evaluate;

/**
 * How many faces the program found on photos.
 *
 * @param photosWithFaces on how many of them
 */
public record FacesFound(int photos, int faces, int photosWithFaces) {}
