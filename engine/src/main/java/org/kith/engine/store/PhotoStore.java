package org.kith.engine.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.IndexedPhoto;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoQuery;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.store.row.KnownPhoto;
import org.kith.engine.store.row.PhotoCounts;
import org.kith.engine.store.row.PhotoPlace;
import org.kith.engine.store.row.Problem;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.ProblemDetail;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** Photos by their files. */
public final class PhotoStore {

    private static final String SAVE_INDEXED = """
            INSERT INTO photo (path, folder_id, size_bytes, modified_ms, content_hash, width, height, taken_at,
                               problem_kind, problem_detail, pipeline_version, status, indexed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'indexed', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
            ON CONFLICT (path) DO UPDATE
            SET folder_id = excluded.folder_id, size_bytes = excluded.size_bytes, modified_ms = excluded.modified_ms,
                content_hash = excluded.content_hash, width = excluded.width, height = excluded.height,
                taken_at = excluded.taken_at, problem_kind = excluded.problem_kind,
                problem_detail = excluded.problem_detail, pipeline_version = excluded.pipeline_version,
                status = excluded.status, indexed_at = excluded.indexed_at
            RETURNING id""";

    /** What was known of a readable file before (its size in pixels, the time) stays: its decided faces refer to it. */
    private static final String SAVE_FAILED = """
            INSERT INTO photo (path, folder_id, size_bytes, modified_ms, content_hash, problem_kind, problem_detail,
                               pipeline_version, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'failed')
            ON CONFLICT (path) DO UPDATE
            SET folder_id = excluded.folder_id, size_bytes = excluded.size_bytes, modified_ms = excluded.modified_ms,
                content_hash = coalesce(excluded.content_hash, content_hash), problem_kind = excluded.problem_kind,
                problem_detail = excluded.problem_detail, pipeline_version = excluded.pipeline_version,
                status = excluded.status
            RETURNING id""";

    /** A photo that comes back is what it was before it went. */
    private static final String MARK_PRESENT = """
            UPDATE photo
            SET status = CASE WHEN problem_kind IS NULL OR problem_kind = 'damaged' THEN 'indexed' ELSE 'failed' END
            WHERE id = ? AND status = 'missing'""";

    private static final String PROBLEMS = """
            SELECT path, status, problem_kind, problem_detail
            FROM photo
            WHERE status = 'missing' OR problem_kind IS NOT NULL
            ORDER BY path""";

    private final Sql sql;

    PhotoStore(Sql sql) {
        this.sql = sql;
    }

    /** All photos in the folders, however deep, and single files, by path; what a scan compares the files with. */
    public Map<Path, KnownPhoto> knownUnder(Collection<Path> folders) {
        Map<Path, KnownPhoto> known = new HashMap<>();
        for (Path folder : folders) {
            PathRange range = PathRange.inside(folder);
            sql.each(
                    """
                    SELECT id, path, size_bytes, modified_ms, pipeline_version, status, problem_kind, problem_detail
                    FROM photo WHERE path = ? OR path >= ? AND path < ?""",
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
                row.textOrNull("pipeline_version"),
                row.code(PhotoStatus.class, "status"),
                row.problemOrNull());
    }

    /**
     * Photos with this content whose faces this version of the pipeline has found, oldest first: files may be copies of each
     * other.
     */
    public List<PhotoPlace> byContentHash(ContentHash hash, String pipelineVersion) {
        return sql.list(
                """
                SELECT id, path, status FROM photo
                WHERE content_hash = ? AND pipeline_version = ? AND (problem_kind IS NULL OR problem_kind = 'damaged')
                ORDER BY id""",
                row -> new PhotoPlace(row.photo("id"), row.path("path"), row.code(PhotoStatus.class, "status")),
                hash.toBytes(),
                pipelineVersion);
    }

    /**
     * The file of a photo lies elsewhere now: faces and verdicts go with it. A photo that was at the new path before has
     * been written over; it gives way unless the user decided something about its faces.
     *
     * @return false if it did not give way: then nothing was changed
     */
    public boolean relocate(PhotoId photo, FolderId folder, PhotoFile file) {
        String path = file.path().toString();
        if (sql.exists("""
                SELECT 1 FROM verdict v JOIN face f ON f.id = v.face_id JOIN photo p ON p.id = f.photo_id
                WHERE p.path = ? AND p.id <> ?""", path, photo.value())) {
            return false;
        }
        sql.update("DELETE FROM photo WHERE path = ? AND id <> ?", path, photo.value());
        sql.update(
                "UPDATE photo SET path = ?, folder_id = ?, size_bytes = ?, modified_ms = ? WHERE id = ?",
                path,
                folder.value(),
                file.sizeBytes(),
                file.modifiedMs(),
                photo.value());
        markPresent(photo);
        return true;
    }

    /**
     * The photo with its faces in place of what was known of this path. A face seen before keeps its id, and with it what
     * the user said and the machine grouped; see {@link FaceIdentity}. No decided face is lost.
     */
    public PhotoId saveIndexed(IndexedPhoto photo) {
        PhotoFile file = photo.file();
        @Nullable PhotoProblem problem = photo.problem();
        PhotoId id = new PhotoId(sql.number(
                SAVE_INDEXED,
                file.path().toString(),
                photo.folder().value(),
                file.sizeBytes(),
                file.modifiedMs(),
                photo.hash().toBytes(),
                photo.widthPx(),
                photo.heightPx(),
                photo.takenAt() == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(photo.takenAt()),
                problem == null ? null : problem.kind().code(),
                problem == null ? null : ProblemDetail.encode(problem),
                photo.pipelineVersion()));
        new FaceReplacement(sql).replace(id, photo.modelId(), photo.faces());
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
        PhotoId id = new PhotoId(sql.number(
                SAVE_FAILED,
                file.path().toString(),
                folder.value(),
                file.sizeBytes(),
                file.modifiedMs(),
                hash == null ? null : hash.toBytes(),
                problem.kind().code(),
                ProblemDetail.encode(problem),
                pipelineVersion));
        switch (problem.kind()) {
            case NOT_A_PICTURE, UNSUPPORTED_FORMAT, CORRUPT, TOO_LARGE, DAMAGED ->
                new FaceReplacement(sql).replace(id, "", List.of());
            case UNREADABLE, INTERNAL -> {}
            case MISSING -> markMissing(id);
        }
        return id;
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
                        SELECT count(*) FILTER (WHERE status = 'indexed') AS indexed,
                               count(*) FILTER (WHERE status = 'indexed' AND problem_kind IS NOT NULL) AS damaged,
                               count(*) FILTER (WHERE status = 'failed') AS failed,
                               count(*) FILTER (WHERE status = 'missing') AS missing
                        FROM photo""",
                        row -> new PhotoCounts(
                                row.count("indexed"), row.count("damaged"), row.count("failed"), row.count("missing")))
                .orElseThrow();
    }

    /** Photos whose files are there and that fulfil all conditions, by path. */
    public List<Path> find(PhotoQuery query) {
        PhotoConditions conditions = PhotoConditions.of(query);
        return sql.list(
                "SELECT path FROM photo p WHERE status = 'indexed'" + conditions.sql() + " ORDER BY path",
                row -> row.path("path"),
                conditions.parameters());
    }
}
