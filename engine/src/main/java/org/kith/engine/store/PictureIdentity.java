package org.kith.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.store.row.FoundFile;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/**
 * Which photo of the library a file is that has been read: what the user said belongs to the picture. The same bytes are the
 * same photo, also at another path; the same pixels too; another picture at the same path is the same photo only if every face
 * the user decided is where it was and looks as it did, as when colours were changed. Else it is another photo, and the one
 * before waits as missing. Confined to one transaction.
 */
final class PictureIdentity {

    private final Sql sql;
    private final PhotoPlaces places;

    PictureIdentity(Sql sql) {
        this.sql = sql;
        this.places = new PhotoPlaces(sql);
    }

    /**
     * A photo, and whether what is known of it is of this very picture.
     *
     * @param samePicture then a face is known by its place alone
     */
    record Settled(PhotoId id, boolean samePicture) {}

    /** The photo has the file's path afterwards. Faces of those that had it before come over if they are on the picture. */
    Settled settle(IndexedPhoto photo) {
        List<PhotoId> before = places.holders(photo.file().path());
        Optional<PhotoId> here = before.stream().findFirst();
        Optional<PhotoId> same = same(photo, here);
        Settled settled = same.map(id -> new Settled(id, true)).orElseGet(() -> other(photo, here));
        before.stream().filter(there -> !there.equals(settled.id())).forEach(there -> takeOver(there, settled, photo));
        places.move(Map.of(settled.id(), new FoundFile(photo.file(), photo.folder())));
        return settled;
    }

    private Optional<PhotoId> same(IndexedPhoto photo, Optional<PhotoId> here) {
        byte @Nullable [] picture =
                photo.picture() == null ? null : photo.picture().toBytes();
        return photoOf("content_hash", photo.hash().toBytes(), here).or(() -> photoOf("picture_hash", picture, here));
    }

    /** The one that is here if it is one of them, else the oldest that is missing. */
    private Optional<PhotoId> photoOf(String hash, byte @Nullable [] value, Optional<PhotoId> here) {
        return sql.first(
                "SELECT id FROM photo WHERE " + hash
                        + " = ? AND (id = ? OR status = 'missing') ORDER BY id <> ?, id LIMIT 1",
                row -> row.photo("id"),
                value,
                here.map(PhotoId::value).orElse(0L),
                here.map(PhotoId::value).orElse(0L));
    }

    private Settled other(IndexedPhoto photo, Optional<PhotoId> here) {
        boolean edited = here.isPresent() && allAreStillThere(KnownFaces.of(sql, here.get()), photo);
        return new Settled(edited ? here.get() : places.add(photo.folder()), false);
    }

    private static boolean allAreStillThere(KnownFaces known, IndexedPhoto photo) {
        Collection<FaceId> found =
                known.onAnotherPicture(photo.faces(), photo.modelId()).values();
        Set<FaceId> decided = new HashSet<>(known.decided());
        Set<FaceId> others = new HashSet<>(decided);
        others.removeAll(known.drawn().keySet()); // of these no detector can say whether they are there
        return others.isEmpty() ? found.containsAll(decided) : found.containsAll(others);
    }

    /** Decided faces of what was here once that are on this picture, and that it does not know itself, are its own now. */
    private void takeOver(PhotoId from, Settled to, IndexedPhoto photo) {
        KnownFaces own = KnownFaces.of(sql, to.id());
        Set<Integer> known = (to.samePicture()
                        ? own.onTheSamePicture(photo.faces())
                        : own.onAnotherPicture(photo.faces(), photo.modelId()))
                .keySet();
        List<AnalyzedFace> unknown = new ArrayList<>();
        for (int i = 0; i < photo.faces().size(); i++) {
            if (!known.contains(i)) {
                unknown.add(photo.faces().get(i));
            }
        }
        KnownFaces before = KnownFaces.of(sql, from);
        Collection<FaceId> found =
                new HashSet<>(before.onAnotherPicture(unknown, photo.modelId()).values());
        found.retainAll(before.decided());
        if (!found.isEmpty()) {
            sql.update(
                    "UPDATE face SET photo_id = ? WHERE id IN (SELECT value FROM json_each(?))",
                    to.id().value(),
                    Ids.json(found, FaceId::value));
            sql.update(
                    "UPDATE drawn SET photo_id = ? WHERE face_id IN (SELECT value FROM json_each(?))",
                    to.id().value(),
                    Ids.json(found, FaceId::value));
            // should its picture come back, they have to be found on it again
            sql.update("UPDATE photo SET pipeline_version = NULL WHERE id = ?", from.value());
        }
    }
}
