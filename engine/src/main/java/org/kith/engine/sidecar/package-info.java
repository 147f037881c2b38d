/**
 * XMP files beside the photos, with what the user said of them; what other programs wrote into such a file stays as it is, byte by byte.
 *
 * <p>Decisions: docs/decisions/0140.
 */
@NullMarked
package org.kith.engine.sidecar;

import org.jspecify.annotations.NullMarked;
