/**
 * What all commands stand on: options they share, progress, output, exit codes.
 *
 * <p>Decisions: docs/decisions/0104.
 */
@NullMarked
package org.kith.app.cli.base;

import org.jspecify.annotations.NullMarked;
