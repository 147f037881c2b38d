/** What the user chose: kept in a file, changed on a page. */
@NullMarked
package org.kith.app.window.settings;

import org.jspecify.annotations.NullMarked;
