package org.kith.engine.store.photos;

/**
 * A camera or a lens, as files name it.
 *
 * @param photos taken with it that are there
 */
public record CameraCount(String name, int photos) {}
