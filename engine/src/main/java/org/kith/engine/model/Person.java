package org.kith.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody the user knows. Made by the user only.
 *
 * @param name null where the user put faces together without a name
 * @param cover the face to show, if the user chose one
 */
public record Person(
        PersonId id,
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable FaceId cover,
        boolean hidden,
        boolean pinned) {}
