/** Detection: boxes found against boxes drawn. */
@NullMarked
package org.kith.engine.evaluate.detection;

import org.jspecify.annotations.NullMarked;
