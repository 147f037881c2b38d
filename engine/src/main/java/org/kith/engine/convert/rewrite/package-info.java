/** Rules that turn a graph into one that computes the same faster. */
@NullMarked
package org.kith.engine.convert.rewrite;

import org.jspecify.annotations.NullMarked;
