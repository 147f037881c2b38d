/** Names shared with other libraries of the family, among the settings. */
@NullMarked
package org.kith.app.window.share;

import org.jspecify.annotations.NullMarked;
