/**
 * Verification, grouping, recognition and detection measured on labelled folders, with what the program itself found in
 * them. Definitions are in docs/benchmarks.md.
 *
 * <p>Decisions: docs/decisions/0062.
 */
@NullMarked
package org.kith.engine.evaluate;

import org.jspecify.annotations.NullMarked;
