/** Measures the window from outside: drives its scene as a user would, and looks at what comes of it. */
@NullMarked
package org.kith.app.window.bench;

import org.jspecify.annotations.NullMarked;
