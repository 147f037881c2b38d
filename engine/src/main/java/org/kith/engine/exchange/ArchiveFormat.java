package org.kith.engine.exchange;

import com.google.gson.Gson;
import org.kith.engine.store.archive.ArchiveJson;

/**
 * How an archive is written down: a ZIP of {@link #HEAD} and of one file of JSON lines a part, each line an object. Documented for
 * other programs in docs/export.md.
 */
final class ArchiveFormat {

    static final String NAME = "kith archive";

    /** Raised when an older program would misunderstand what is written; what it may pass over needs no new version. */
    static final int VERSION = 1;

    /** The first entry: what it is, and how much of each part follows. */
    static final String HEAD = "kith.json";

    static final String PEOPLE = "people.jsonl";
    static final String FACES = "faces.jsonl";
    static final String VERDICTS = "verdicts.jsonl";
    static final String APART = "apart.jsonl";
    static final String PHOTOS = "photos.jsonl";
    static final String ALBUMS = "albums.jsonl";
    static final String HISTORY = "history.jsonl";
    static final String SHARES = "shares.jsonl";

    /** What stands in the head; archives from before there were photos and albums in them have 0 of these. */
    record Head(
            String format,
            int version,
            int people,
            int faces,
            int verdicts,
            int apart,
            int photos,
            int albums,
            int history,
            int shares) {
        static Head of(Archive archive) {
            return new Head(
                    NAME,
                    VERSION,
                    archive.people().size(),
                    archive.faces().size(),
                    archive.verdicts().size(),
                    archive.apart().size(),
                    archive.photos().size(),
                    archive.albums().size(),
                    archive.acts().size(),
                    archive.shares().size());
        }
    }

    static final Gson GSON = ArchiveJson.builder().serializeNulls().create();

    private ArchiveFormat() {}
}
