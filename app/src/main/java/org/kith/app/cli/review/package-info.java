/**
 * kith review: questions on the terminal, answered by single keys.
 *
 * <p>Decisions: docs/decisions/0101.
 */
@NullMarked
package org.kith.app.cli.review;

import org.jspecify.annotations.NullMarked;
