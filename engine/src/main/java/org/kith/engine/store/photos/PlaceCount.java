package org.kith.engine.store.photos;

/**
 * A place at which photos were taken.
 *
 * @param country ISO 3166, two letters
 * @param words its names in the languages of the program, folded, one a line
 */
public record PlaceCount(String name, String region, String country, String words, int photos) {}
