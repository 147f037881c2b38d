package org.kith.engine.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.photo.Film;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.DetailStore;
import org.kith.engine.store.photos.DrawnStore;
import org.kith.engine.store.photos.FoundStore;
import org.kith.engine.store.photos.LookStore;
import org.kith.engine.store.photos.PresenceStore;
import org.kith.engine.store.photos.TrashStore;
import org.kith.engine.store.row.FoundFile;
import org.kith.engine.store.row.KnownPhoto;
import org.kith.engine.store.row.PhotoCounts;
import org.kith.engine.store.row.Problem;
import org.kith.engine.store.row.SizedPhoto;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.ProblemDetail;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** Photos by their files. */
public final class PhotoStore {

    private static final String SAVE_INDEXED = """
            UPDATE photo
            SET content_hash = ?, picture_hash = ?, width = ?, height = ?, problem_kind = ?,
                problem_detail = ?, pipeline_version = ?, status = ?, length_ms = ?, still_ms = ?,
                indexed_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
            WHERE id = ?""";

    /** What was known of a readable file before (its size in pixels, the time) stays: its decided faces refer to it. */
    private static final String SAVE_FAILED = """
            UPDATE photo
            SET content_hash = coalesce(?, content_hash), problem_kind = ?, problem_detail = ?, pipeline_version = ?,
                status = 'failed'
            WHERE id = ?""";

    /** A photo that comes back is what it was before it went. */
    private static final String MARK_PRESENT = """
            UPDATE photo
            SET status = CASE WHEN problem_kind IS NOT NULL AND problem_kind <> 'damaged' THEN 'failed'
                              WHEN still_ms IS NULL THEN 'indexed' ELSE 'video' END
            WHERE id = ?1 AND status = 'missing' AND path NOT IN (SELECT path FROM photo WHERE status <> 'missing')""";

    private static final String PROBLEMS = """
            SELECT path, status, problem_kind, problem_detail
            FROM photo
            WHERE (status = 'missing' OR problem_kind IS NOT NULL) AND id NOT IN (SELECT photo_id FROM trashed)
            ORDER BY path""";

    private static final String FILES = """
            SELECT path, size_bytes, modified_ms, changed_ms, folder_id FROM photo
            WHERE status <> 'missing' AND id IN (SELECT value FROM json_each(?)) ORDER BY id""";

    private final Sql sql;

    PhotoStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * All photos in the folders, however deep, and single files, by path; what a scan compares the files with. Where several
     * have had the path it is the one that is there, or else the last.
     */
    public Map<Path, KnownPhoto> knownUnder(Collection<Path> folders) {
        Map<Path, KnownPhoto> known = new HashMap<>();
        for (Path folder : folders) {
            PathRange range = PathRange.inside(folder);
            sql.each(
                    """
                    SELECT id, path, size_bytes, modified_ms, changed_ms, pipeline_version, status, problem_kind,
                           problem_detail
                    FROM photo WHERE path = ? OR path >= ? AND path < ?
                    ORDER BY status <> 'missing', id""",
                    row -> Map.entry(row.path("path"), known(row)),
                    entry -> known.put(entry.getKey(), entry.getValue()),
                    folder.toString(), // a file added alone
                    range.from(),
                    range.to());
        }
        return known;
    }

    private static KnownPhoto known(Row row) throws SQLException {
        return new KnownPhoto(
                row.photo("id"),
                row.number("size_bytes"),
                row.number("modified_ms"),
                row.idOrNull("changed_ms"),
                row.textOrNull("pipeline_version"),
                row.code(PhotoStatus.class, "status"),
                row.problemOrNull());
    }

    /**
     * Photos with this content whose faces this version of the pipeline has found, oldest first: files may be copies of each
     * other.
     */
    public List<SizedPhoto> byContentHash(ContentHash hash, String pipelineVersion) {
        return sql.list("""
                SELECT id, path, size_bytes, content_hash, status, pipeline_version FROM photo
                WHERE content_hash = ? AND pipeline_version = ? AND (problem_kind IS NULL OR problem_kind = 'damaged')
                ORDER BY id""", PhotoStore::sized, hash.toBytes(), pipelineVersion);
    }

    private static SizedPhoto sized(Row row) throws SQLException {
        return new SizedPhoto(
                row.photo("id"),
                row.path("path"),
                row.number("size_bytes"),
                ContentHash.of(row.bytes("content_hash")),
                row.code(PhotoStatus.class, "status"),
                row.text("pipeline_version"));
    }

    /** Photos whose content is known and whose file has one of these sizes: what moved files may be. */
    public List<SizedPhoto> ofSizes(Collection<Long> sizesBytes) {
        return sql.list("""
                SELECT id, path, size_bytes, content_hash, status, pipeline_version FROM photo
                WHERE size_bytes IN (SELECT value FROM json_each(?)) AND content_hash IS NOT NULL
                  AND pipeline_version IS NOT NULL
                ORDER BY id""", PhotoStore::sized, Ids.json(sizesBytes, Long::longValue));
    }

    /**
     * The files of photos lie elsewhere now, all at once: faces and verdicts go with them. A photo that was at one of the new
     * places before, and has gone nowhere itself, gives way; see {@link PhotoPlaces}.
     */
    public void relocate(Map<PhotoId, FoundFile> places) {
        new PhotoPlaces(sql).move(places);
        places.keySet().forEach(this::markPresent);
    }

    /**
     * The photo with its faces in place of what was known of it. A face seen before keeps its id, and with it what the user
     * said and the machine grouped; see {@link PictureIdentity}. No decided face is lost: one that is not on the picture any more
     * waits with the picture it was on, as missing.
     */
    public PhotoId saveIndexed(IndexedPhoto photo) {
        @Nullable PhotoProblem problem = photo.problem();
        @Nullable Film film = photo.film();
        PictureIdentity.Settled settled = new PictureIdentity(sql).settle(photo);
        PhotoId id = settled.id();
        sql.update(
                SAVE_INDEXED,
                photo.hash().toBytes(),
                photo.picture() == null ? null : photo.picture().toBytes(),
                photo.widthPx(),
                photo.heightPx(),
                problem == null ? null : problem.kind().code(),
                problem == null ? null : ProblemDetail.encode(problem),
                photo.pipelineVersion(),
                (film == null ? PhotoStatus.INDEXED : PhotoStatus.VIDEO).code(),
                film == null ? null : film.length().toMillis(),
                film == null ? null : film.still().toMillis(),
                id.value());
        new DetailStore(sql).save(id, photo.details());
        new LookStore(sql).save(id, photo.look());
        new FaceReplacement(sql).replace(id, settled.samePicture(), photo.modelId(), photo.faces());
        new DrawnStore(sql).inherit(id);
        new CopyStore(sql).inherit(id);
        new PresenceStore(sql).inherit(id);
        return id;
    }

    /**
     * A file that could not be read. If its bytes say so, faces nobody decided about are gone with the picture; if it could
     * only not be reached, or Kith failed, they stay.
     *
     * @param hash of the file, if its bytes could be read
     */
    public PhotoId saveProblem(
            PhotoFile file, FolderId folder, PhotoProblem problem, @Nullable ContentHash hash, String pipelineVersion) {
        PhotoId id = new PhotoPlaces(sql).at(file, folder);
        sql.update(
                SAVE_FAILED,
                hash == null ? null : hash.toBytes(),
                problem.kind().code(),
                ProblemDetail.encode(problem),
                pipelineVersion,
                id.value());
        switch (problem.kind()) {
            case NOT_A_PICTURE, UNSUPPORTED_FORMAT, CORRUPT, TOO_LARGE, DAMAGED ->
                new FaceReplacement(sql).replace(id, true, "", List.of());
            case UNREADABLE, INTERNAL -> {}
            case MISSING -> markMissing(id);
        }
        return id;
    }

    /** Of all photos whose files are there. */
    public List<ContentHash> contents() {
        return sql.list(
                "SELECT content_hash FROM photo WHERE content_hash IS NOT NULL AND status <> 'missing'",
                row -> ContentHash.of(row.bytes("content_hash")));
    }

    /** Videos that are there, by path. */
    public List<Path> videos() {
        return sql.list("SELECT path FROM photo WHERE status = 'video' ORDER BY path", row -> row.path("path"));
    }

    /** Where their files lie, of those that are there. */
    public List<FoundFile> files(Collection<PhotoId> photos) {
        return sql.list(
                FILES, row -> new FoundFile(row.file(), row.folder("folder_id")), Ids.json(photos, PhotoId::value));
    }

    public void markMissing(PhotoId photo) {
        sql.update("UPDATE photo SET status = 'missing' WHERE id = ?", photo.value());
    }

    /** How many of the photos are missing still. */
    public int countMissing(Collection<PhotoId> photos) {
        return (int) sql.number(
                "SELECT count(*) FROM photo WHERE status = 'missing' AND id IN (SELECT value FROM json_each(?))",
                Ids.json(photos, PhotoId::value));
    }

    /** Undoes {@link #markMissing}. */
    public void markPresent(PhotoId photo) {
        sql.update(MARK_PRESENT, photo.value());
        sql.update(
                "DELETE FROM trashed WHERE photo_id = ? AND EXISTS (SELECT 1 FROM photo WHERE id = photo_id AND status <> 'missing')",
                photo.value());
        new TrashStore(sql).forgetHalves(List.of(photo));
    }

    /** Photos that are missing, failed, or read in part only, by path. */
    public List<Problem> problems() {
        return sql.list(PROBLEMS, row -> new Problem(row.path("path"), problem(row)));
    }

    /** What is known of a photo that is gone may have a problem of its own, which counts when it comes back. */
    private static PhotoProblem problem(Row row) throws SQLException {
        return row.code(PhotoStatus.class, "status") == PhotoStatus.MISSING
                ? PhotoProblem.GONE
                : row.problem("problem_kind", "problem_detail");
    }

    public PhotoCounts counts() {
        return sql.first(
                        """
                        SELECT count(*) FILTER (WHERE status IN ('indexed', 'video')) AS indexed,
                               count(*) FILTER (WHERE status = 'indexed' AND problem_kind IS NOT NULL) AS damaged,
                               count(*) FILTER (WHERE status = 'failed') AS failed,
                               count(*) FILTER (WHERE status = 'missing' AND id NOT IN (SELECT photo_id FROM trashed)) AS missing
                        FROM photo""",
                        row -> new PhotoCounts(
                                row.count("indexed"), row.count("damaged"), row.count("failed"), row.count("missing")))
                .orElseThrow();
    }

    /** Photos whose files are there and that fulfil all conditions, by path. */
    public List<Path> find(PhotoQuery query) {
        return new FoundStore(sql).paths(query);
    }
}
