/** The window over an open library: what it shows first, its pages, and where all of it is wired. */
@NullMarked
package org.kith.app.window;

import org.jspecify.annotations.NullMarked;
