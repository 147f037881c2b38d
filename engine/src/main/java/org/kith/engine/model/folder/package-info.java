/**
 * What lies in the folders that were added beside photos.
 *
 * <p>Decisions: docs/decisions/0139.
 */
@NullMarked
package org.kith.engine.model.folder;

import org.jspecify.annotations.NullMarked;
