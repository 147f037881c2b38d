/**
 * What is written in and beside the files of photos, by cameras and by other programs, from bytes and names to values; no pixels.
 *
 * <p>Decisions: docs/decisions/0140, 0142, 0143.
 */
@NullMarked
package org.kith.engine.metadata;

import org.jspecify.annotations.NullMarked;
