/** What the user says of faces: naming, merging, rejecting, finding. */
@NullMarked
package org.kith.engine.people;

import org.jspecify.annotations.NullMarked;
