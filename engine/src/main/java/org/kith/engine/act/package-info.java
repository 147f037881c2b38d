/**
 * How an act of the user is written, whatever it is about: together with its entry in the history, ahead of all indexing.
 *
 * <p>Why acts need not know how to undo themselves: docs/decisions/0040-undo-by-row-images.md.
 */
@NullMarked
package org.kith.engine.act;

import org.jspecify.annotations.NullMarked;
