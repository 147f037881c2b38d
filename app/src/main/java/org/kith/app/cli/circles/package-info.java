/** Groups of people that the user makes, on the command line. */
@NullMarked
package org.kith.app.cli.circles;

import org.jspecify.annotations.NullMarked;
