/**
 * What a user has to know, as codes with arguments; each room has its own faults, and English for each.
 *
 * <p>Decisions: docs/decisions/0024.
 */
@NullMarked
package org.kith.engine.fault;

import org.jspecify.annotations.NullMarked;
