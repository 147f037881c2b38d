/**
 * Photos of a camera, a phone or a folder come into a folder of the library: copies, compared byte for byte, in folders by day.
 *
 * <p>Why nothing at the source is touched: docs/decisions/0127-photos-out-and-in.md.
 */
@NullMarked
package org.kith.engine.intake;

import org.jspecify.annotations.NullMarked;
