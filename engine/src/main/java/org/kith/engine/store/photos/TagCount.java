package org.kith.engine.store.photos;

/**
 * A tag to choose from.
 *
 * @param photos that have it and are there
 */
public record TagCount(String name, int photos) {}
