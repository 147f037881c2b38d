package org.kith.engine.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.engine.model.folder.PassedOver;

/**
 * What an indexing run did.
 *
 * @param found files in the folders that may be pictures
 * @param indexed new or changed photos whose faces are now in the library
 * @param unchanged photos that were in the library as they are
 * @param moved photos found again at another place, with all that was known of them
 * @param failed files that could not be read in this run
 * @param problems files and folders in these folders that are not, or not wholly, in the library now, but for the missing ones
 * @param missing photos of these folders whose files are gone; what is known of them is kept
 * @param faces found in the indexed photos
 * @param joined folders that are looked at with one around them from now on
 * @param away added folders that are not there, as those of a disk that is not connected
 * @param passedOver what belongs to other programs in the folders that were looked at
 * @param cancelled whether it was stopped before its end
 * @param notices what the user should know of how it went
 * @param stageNanos time spent in each stage, added up over threads: scan, read, decode, detect, align, thumbnail, embed,
 *     store, group
 */
public record IndexSummary(
        int found,
        int indexed,
        int unchanged,
        int moved,
        int failed,
        int problems,
        int missing,
        int faces,
        List<JoinedFolder> joined,
        List<Path> away,
        List<PassedOver> passedOver,
        boolean cancelled,
        Set<JobNotice> notices,
        Map<String, Long> stageNanos) {

    public IndexSummary {
        joined = List.copyOf(joined);
        away = List.copyOf(away);
        passedOver = List.copyOf(passedOver);
        notices = Set.copyOf(notices);
        stageNanos = Map.copyOf(stageNanos);
    }
}
