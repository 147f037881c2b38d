/** The field that finds people, folders and months. */
@NullMarked
package org.kith.app.window.search;

import org.jspecify.annotations.NullMarked;
