package org.kith.app.cli.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.store.photos.FoundPhoto;

/** A photo as {@code kith find --json} prints it; the names of the fields stay. */
@SuppressWarnings("UnusedVariable") // Gson reads them
record PhotoJson(
        String photo,
        @Nullable String takenAt,
        @Nullable String dateSource,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String place,
        @Nullable String camera,
        @Nullable String lens,
        @Nullable Integer rating,
        List<String> tags,
        @Nullable String caption) {

    static PhotoJson of(FoundPhoto found) {
        return new PhotoJson(
                found.path().toString(),
                found.takenAt(),
                found.dateSource(),
                found.latitude(),
                found.longitude(),
                found.place(),
                found.camera(),
                found.lens(),
                found.rating() == 0 ? null : found.rating(),
                found.tags(),
                found.caption());
    }
}
