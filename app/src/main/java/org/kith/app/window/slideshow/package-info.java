/** Photos one after the other, over the whole screen. */
@NullMarked
package org.kith.app.window.slideshow;

import org.jspecify.annotations.NullMarked;
