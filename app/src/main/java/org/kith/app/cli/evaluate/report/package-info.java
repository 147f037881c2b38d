/** Figures as tables, plots and pages that open in a browser. */
@NullMarked
package org.kith.app.cli.evaluate.report;

import org.jspecify.annotations.NullMarked;
