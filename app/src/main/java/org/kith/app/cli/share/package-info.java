/** Commands that take names from one library of a family to another. */
@NullMarked
package org.kith.app.cli.share;

import org.jspecify.annotations.NullMarked;
