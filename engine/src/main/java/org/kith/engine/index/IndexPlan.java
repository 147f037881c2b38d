package org.kith.engine.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.store.row.KnownPhoto;

/**
 * What a scan means for the library.
 *
 * @param toRead new and changed files, and those worth another try
 * @param unchanged files that are in the library as they are, or failed for a reason that has not changed
 * @param back photos that were missing and are there again, as they were
 * @param gone photos whose files are no longer in a folder the scan looked into
 */
record IndexPlan(List<IndexTask> toRead, int unchanged, List<PhotoId> back, List<PhotoId> gone) {

    /** Reasons that lie outside the file: the same bytes may be readable now, a new format after an update of Kith. */
    private static final Set<PhotoProblem.Kind> WORTH_ANOTHER_TRY = Set.of(
            PhotoProblem.Kind.UNREADABLE,
            PhotoProblem.Kind.MISSING,
            PhotoProblem.Kind.INTERNAL,
            PhotoProblem.Kind.UNSUPPORTED_FORMAT);

    static IndexPlan of(FolderId folder, FolderScan scan, Map<Path, KnownPhoto> known) {
        List<IndexTask> toRead = new ArrayList<>();
        List<PhotoId> back = new ArrayList<>();
        Set<Path> found = new HashSet<>();
        for (PhotoFile file : scan.files()) {
            found.add(file.path());
            KnownPhoto photo = known.get(file.path());
            if (photo == null || changed(file, photo) || worthAnotherTry(photo)) {
                toRead.add(new IndexTask(file, folder));
            } else if (photo.status() == PhotoStatus.MISSING) {
                back.add(photo.id());
            }
        }
        List<PhotoId> gone = known.entrySet().stream()
                .filter(e -> e.getValue().status() != PhotoStatus.MISSING
                        && !found.contains(e.getKey())
                        && scan.looksInto(e.getKey()))
                .map(e -> e.getValue().id())
                .toList();
        return new IndexPlan(toRead, scan.files().size() - toRead.size(), back, gone);
    }

    private static boolean changed(PhotoFile file, KnownPhoto photo) {
        return file.sizeBytes() != photo.sizeBytes()
                || file.modifiedMs() != photo.modifiedMs()
                || !PipelineVersion.CURRENT.equals(photo.pipelineVersion());
    }

    private static boolean worthAnotherTry(KnownPhoto photo) {
        PhotoProblem problem = photo.problem();
        return problem != null && WORTH_ANOTHER_TRY.contains(problem.kind());
    }
}
