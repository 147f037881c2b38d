/** What all commands stand on: options they share, progress, output, exit codes. */
@NullMarked
package org.kith.app.cli.base;

import org.jspecify.annotations.NullMarked;
