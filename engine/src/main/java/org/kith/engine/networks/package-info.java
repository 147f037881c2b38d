/**
 * Which FaceNet a library works with: adding one, finding out what its distances mean, changing to it and back.
 *
 * <p>Decisions: docs/decisions/0125, 0126.
 */
@NullMarked
package org.kith.engine.networks;

import org.jspecify.annotations.NullMarked;
