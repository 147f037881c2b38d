/** Commands on people: who is there, naming, correcting, undoing, asking why. */
@NullMarked
package org.kith.app.cli.people;

import org.jspecify.annotations.NullMarked;
