/** The experiments of the FaceNet paper, for networks side by side. */
@NullMarked
package org.kith.engine.evaluate.paper;

import org.jspecify.annotations.NullMarked;
