/** Figures as tables, plots and pages that open in a browser. */
@NullMarked
package org.kith.app.report;

import org.jspecify.annotations.NullMarked;
