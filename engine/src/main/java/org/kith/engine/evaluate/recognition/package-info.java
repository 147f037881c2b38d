/** Recognition: who is it, by nearest neighbours, strangers among them. */
@NullMarked
package org.kith.engine.evaluate.recognition;

import org.jspecify.annotations.NullMarked;
