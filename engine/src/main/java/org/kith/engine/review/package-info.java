/**
 * Questions to the user about who is who, the most valuable first, and what becomes of the answers.
 *
 * <p>Decisions: docs/decisions/0100.
 */
@NullMarked
package org.kith.engine.review;

import org.jspecify.annotations.NullMarked;
