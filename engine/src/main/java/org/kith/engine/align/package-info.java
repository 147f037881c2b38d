/**
 * Landmarks to the crop the network was trained on, and how far a face can be trusted.
 *
 * <p>Decisions: docs/decisions/0034.
 */
@NullMarked
package org.kith.engine.align;

import org.jspecify.annotations.NullMarked;
