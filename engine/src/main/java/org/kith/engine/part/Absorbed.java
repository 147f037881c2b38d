package org.kith.engine.part;

/**
 * What became of the photos of parts.
 *
 * @param photos that are in the library now and were not before, or were other than they are
 * @param faces on them
 * @param known photos that were in the library already, with this content, here or elsewhere
 * @param failed files that nobody can read; the library says why
 * @param left files that are not here, have changed since, or could not be read where they were: {@code kith index} looks at those
 *     that are here
 * @param cancelled before the end; the same parts go on from there
 */
public record Absorbed(int photos, int faces, int known, int failed, int left, boolean cancelled) {}
