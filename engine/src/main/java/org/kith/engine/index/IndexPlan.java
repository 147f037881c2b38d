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
import org.kith.engine.model.ProblemReason;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.store.row.KnownPhoto;

/**
 * What a scan means for the library.
 *
 * @param found files that are photos by themselves
 * @param toRead new and changed files, and those worth another try
 * @param unplaced those of them that are new or changed: any of them may be a photo that was elsewhere
 * @param back photos that were missing and are there again, as they were
 * @param gone photos whose files are no longer in a folder the scan looked into
 */
record IndexPlan(
        Set<Path> found, List<IndexTask> toRead, List<IndexTask> unplaced, List<PhotoId> back, List<PhotoId> gone) {

    /** Reasons that lie outside the file: the same bytes may be readable now, a new format after an update of Kith. */
    private static final Set<PhotoProblem.Kind> WORTH_ANOTHER_TRY = Set.of(
            PhotoProblem.Kind.UNREADABLE,
            PhotoProblem.Kind.MISSING,
            PhotoProblem.Kind.INTERNAL,
            PhotoProblem.Kind.UNSUPPORTED_FORMAT);

    /** @param again whether all files are read */
    static IndexPlan of(FolderId folder, FolderScan scan, Map<Path, KnownPhoto> known, boolean again) {
        List<IndexTask> toRead = new ArrayList<>();
        List<IndexTask> unplaced = new ArrayList<>();
        List<PhotoId> back = new ArrayList<>();
        Set<Path> found = new HashSet<>();
        for (PhotoFile file : scan.all()) {
            KnownPhoto photo = known.get(file.path());
            if (photo == null && scan.halves().contains(file.path())) {
                continue; // one that was a photo before it became one stays what it is
            }
            found.add(file.path());
            IndexTask task = new IndexTask(file, folder, again);
            if (photo == null || changed(file, photo)) {
                unplaced.add(task);
                toRead.add(task);
            } else if (again || ofOlderPipeline(photo) || worthAnotherTry(photo)) {
                toRead.add(task);
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
        return new IndexPlan(found, toRead, unplaced, back, gone);
    }

    private static boolean changed(PhotoFile file, KnownPhoto photo) {
        return file.sizeBytes() != photo.sizeBytes()
                || file.modifiedMs() != photo.modifiedMs()
                || (file.changedMs() != null
                        && photo.changedMs() != null
                        && !file.changedMs().equals(photo.changedMs()));
    }

    private static boolean ofOlderPipeline(KnownPhoto photo) {
        return !PipelineVersion.CURRENT.equals(photo.pipelineVersion());
    }

    private static boolean worthAnotherTry(KnownPhoto photo) {
        PhotoProblem problem = photo.problem();
        return problem != null
                && WORTH_ANOTHER_TRY.contains(problem.kind())
                && problem.reason() != ProblemReason.ENDED_PROGRAM;
    }
}
