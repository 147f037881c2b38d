/**
 * The experiments of the FaceNet paper, for networks side by side.
 *
 * <p>Decisions: docs/decisions/0111.
 */
@NullMarked
package org.kith.engine.evaluate.paper;

import org.jspecify.annotations.NullMarked;
