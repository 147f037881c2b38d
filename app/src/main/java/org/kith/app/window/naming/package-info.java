/** The field in which a name is typed, with the names there are below it. */
@NullMarked
package org.kith.app.window.naming;

import org.jspecify.annotations.NullMarked;
