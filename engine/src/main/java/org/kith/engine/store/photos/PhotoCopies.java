package org.kith.engine.store.photos;

/** Copies of photos: what is said of one is said of all of them. */
final class PhotoCopies {

    /** The photos of the JSON array ?1, and those of the same content or the same pixels. */
    static final String WITH_COPIES = """
            SELECT p.id FROM photo p WHERE p.id IN (SELECT value FROM json_each(?1))
            UNION
            SELECT q.id FROM photo p JOIN photo q ON q.content_hash = p.content_hash
            WHERE p.id IN (SELECT value FROM json_each(?1))
            UNION
            SELECT q.id FROM photo p JOIN photo q ON q.picture_hash = p.picture_hash
            WHERE p.id IN (SELECT value FROM json_each(?1))""";

    private PhotoCopies() {}
}
