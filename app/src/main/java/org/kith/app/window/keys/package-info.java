/** The overlay of all keys. */
@NullMarked
package org.kith.app.window.keys;

import org.jspecify.annotations.NullMarked;
