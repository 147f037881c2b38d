/**
 * The database of digiKam, as far as Kith reads it.
 *
 * <p>Decisions: docs/decisions/0143.
 */
@NullMarked
package org.kith.engine.store.digikam;

import org.jspecify.annotations.NullMarked;
