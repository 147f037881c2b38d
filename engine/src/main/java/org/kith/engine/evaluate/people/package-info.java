/** What a user gets for answers: the review played through with known people. */
@NullMarked
package org.kith.engine.evaluate.people;

import org.jspecify.annotations.NullMarked;
