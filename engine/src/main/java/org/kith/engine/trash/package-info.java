/**
 * The system's trash: where the files of photos go that the user does not want any more, and from where they come back.
 *
 * <p>Why on Linux it is our own code: docs/decisions/0121-trash.md.
 */
@NullMarked
package org.kith.engine.trash;

import org.jspecify.annotations.NullMarked;
