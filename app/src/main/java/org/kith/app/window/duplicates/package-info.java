/** The page of photos that are there more than once. What is one picture: docs/decisions/0127-photos-out-and-in.md. */
@NullMarked
package org.kith.app.window.duplicates;

import org.jspecify.annotations.NullMarked;
