/**
 * Copies of photos for somebody else: the files as they are, or JPEGs of a size, with or without what cameras wrote into them.
 *
 * <p>What a copy holds and what it does not: docs/decisions/0127-photos-out-and-in.md.
 */
@NullMarked
package org.kith.engine.output;

import org.jspecify.annotations.NullMarked;
