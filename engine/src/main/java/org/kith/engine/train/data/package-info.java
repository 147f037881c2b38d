/** Faces to train on: cut out once, kept in a file, drawn into batches, never twice the same. */
@NullMarked
package org.kith.engine.train.data;

import org.jspecify.annotations.NullMarked;
