/**
 * Figures as tables, plots and pages that open in a browser.
 *
 * <p>Decisions: docs/decisions/0063.
 */
@NullMarked
package org.kith.app.cli.evaluate.report;

import org.jspecify.annotations.NullMarked;
