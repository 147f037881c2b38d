/** Files Kith could not read, and why. */
@NullMarked
package org.kith.app.window.problems;

import org.jspecify.annotations.NullMarked;
