/** The layers of a network in plain Java, and the graph they form. */
@NullMarked
package org.kith.engine.convert.layer;

import org.jspecify.annotations.NullMarked;
