package org.kith.engine.store.row;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;

/**
 * Something that has left the library and is in its files still.
 *
 * @param content of a photo whose small pictures are to be deleted; null: only the file is to be written anew
 * @param wholePhoto whether the picture of the photo goes too, and not only those of its faces
 */
public record UnfinishedErasure(long id, @Nullable ContentHash content, boolean wholePhoto) {}
