package org.kith.engine.metadata;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.ReadTime;

/** What a file of another program says of a photo; null: it does not say. */
record Said(@Nullable ReadTime taken, @Nullable GeoPoint place, FileWords words) {

    static final Said NOTHING = new Said(null, null, FileWords.NONE);
}
