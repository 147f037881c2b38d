/**
 * What the user says and does of photos: stars, tags, captions, dates, albums, the trash.
 *
 * <p>Decisions: docs/decisions/0119-photo-library.md.
 */
@NullMarked
package org.kith.engine.photos;

import org.jspecify.annotations.NullMarked;
