/** Values that travel between the stages: records only, no behaviour that needs a library. */
@NullMarked
package org.kith.engine.model;

import org.jspecify.annotations.NullMarked;
