/**
 * What a library knows of the folders that were added, beside their photos.
 *
 * <p>Decisions: docs/decisions/0139.
 */
@NullMarked
package org.kith.engine.store.folders;

import org.jspecify.annotations.NullMarked;
