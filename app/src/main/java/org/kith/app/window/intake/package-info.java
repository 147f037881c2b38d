/** Photos of a phone, a card or a folder come into dated folders. How, and why: docs/decisions/0127-photos-out-and-in.md. */
@NullMarked
package org.kith.app.window.intake;

import org.jspecify.annotations.NullMarked;
