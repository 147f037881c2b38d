/** The page of one person, or of one group without a name. */
@NullMarked
package org.kith.app.window.person;

import org.jspecify.annotations.NullMarked;
