/**
 * Commands on photos and albums: stars, tags, captions, dates, turning, the trash.
 *
 * <p>Why the value stands before the photos: docs/decisions/0124-photos-on-the-command-line.md.
 */
@NullMarked
package org.kith.app.cli.photos;

import org.jspecify.annotations.NullMarked;
