/** The jobs bar: what the engine is working on. */
@NullMarked
package org.kith.app.window.jobs;

import org.jspecify.annotations.NullMarked;
