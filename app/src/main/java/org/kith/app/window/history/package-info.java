/** What the user did, act by act: to look through, to go back to and forth again. */
@NullMarked
package org.kith.app.window.history;

import org.jspecify.annotations.NullMarked;
