/**
 * What the user says of faces: naming, merging, rejecting, finding.
 *
 * <p>Decisions: docs/decisions/0022, 0040, 0080, 0081, 0091, 0098, 0132, 0133,
 * 0134.
 */
@NullMarked
package org.kith.engine.people;

import org.jspecify.annotations.NullMarked;
