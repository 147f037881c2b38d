/** What {@code kith bench} measures: the program's own stages one by one, and libraries of photos that do not exist. */
@NullMarked
package org.kith.engine.bench;

import org.jspecify.annotations.NullMarked;
