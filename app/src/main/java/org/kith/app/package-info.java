/** What people meet: the launcher's entry point, the command line and the window. */
@NullMarked
package org.kith.app;

import org.jspecify.annotations.NullMarked;
