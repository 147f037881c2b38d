/** Browsers, to open a page in as its reader does. */
@NullMarked
package org.kith.engine.ask.browser;

import org.jspecify.annotations.NullMarked;
