/**
 * Folders that other programs keep beside photos: previews, copies from before an edit, bins.
 *
 * <p>The table: docs/folders.md. Decisions: docs/decisions/0139.
 */
@NullMarked
package org.kith.engine.scan.foreign;

import org.jspecify.annotations.NullMarked;
