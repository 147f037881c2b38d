/**
 * Recognition: who is it, by nearest neighbours, strangers among them; and how far the probability of it may be taken at its
 * word.
 *
 * <p>Decisions: docs/decisions/0098.
 */
@NullMarked
package org.kith.engine.evaluate.recognition;

import org.jspecify.annotations.NullMarked;
