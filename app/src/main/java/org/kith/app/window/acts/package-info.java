/** What can be done with photos that are selected, wherever they are shown: a bar, a menu and keys over one view model. */
@NullMarked
package org.kith.app.window.acts;

import org.jspecify.annotations.NullMarked;
