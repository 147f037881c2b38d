/** Files Kith could not read, and why. */
@NullMarked
package org.kith.app.problems;

import org.jspecify.annotations.NullMarked;
