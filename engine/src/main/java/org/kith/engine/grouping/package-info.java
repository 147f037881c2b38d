/** The groups of a library kept up to date: what is new joins, or all undecided faces are grouped anew; what that would change. */
@NullMarked
package org.kith.engine.grouping;

import org.jspecify.annotations.NullMarked;
