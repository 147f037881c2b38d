/**
 * What the user did, one act after the other, taken back and done again, whatever it was about.
 *
 * <p>Decisions: docs/decisions/0040-undo-by-row-images.md, 0121-trash.md.
 */
@NullMarked
package org.kith.engine.history;

import org.jspecify.annotations.NullMarked;
