/** The pages of people: who is there, one person, and the fields that give names. */
@NullMarked
package org.kith.app.window.people;

import org.jspecify.annotations.NullMarked;
