package org.kith.app.window.search;

import org.kith.engine.model.photo.PhotoCondition;

/**
 * A condition of a search, as a piece that can be taken away.
 *
 * @param typed what it is made of when one goes back into it
 */
public record Chip(String typed, PhotoCondition condition) {}
