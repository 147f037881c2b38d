/** Kith's real window on a real X server, used from outside as a user does: what a window without a display cannot show. */
@NullMarked
package org.kith.app.window.xvfb;

import org.jspecify.annotations.NullMarked;
