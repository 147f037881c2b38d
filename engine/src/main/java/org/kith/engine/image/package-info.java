/**
 * Files to upright pixels: format by content, orientation applied here and nowhere else, metadata.
 *
 * <p>Decisions: docs/decisions/0030, 0031, 0032, 0065, 0095, 0104, 0137, 0138, 0141.
 */
@NullMarked
package org.kith.engine.image;

import org.jspecify.annotations.NullMarked;
