/** Long work that can be watched, paused and cancelled. */
@NullMarked
package org.kith.engine.job;

import org.jspecify.annotations.NullMarked;
