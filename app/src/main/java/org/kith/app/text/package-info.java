/** What Kith says to a user, in the user's language: for the window and the command line alike. */
@NullMarked
package org.kith.app.text;

import org.jspecify.annotations.NullMarked;
