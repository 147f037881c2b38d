/** Whether learning a family helps, on many small libraries. */
@NullMarked
package org.kith.engine.evaluate.family;

import org.jspecify.annotations.NullMarked;
