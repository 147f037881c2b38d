/**
 * What a library knows and keeps of photos beside their people: what files say, what the user says, albums, and how photos are found
 * by any of it.
 *
 * <p>Why a search is a list of conditions, and how words are found: docs/decisions/0119-photo-library.md.
 */
@NullMarked
package org.kith.engine.store.photos;

import org.jspecify.annotations.NullMarked;
