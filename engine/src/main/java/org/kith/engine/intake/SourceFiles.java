package org.kith.engine.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.scan.CandidateFilter;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.scan.FolderScanner;

/**
 * What a camera, a phone or a folder holds.
 *
 * @param photos and videos, with both halves of those that have two; in the order of their paths
 * @param unreadable folders and files that cannot be looked into
 */
record SourceFiles(List<PhotoFile> photos, List<Path> unreadable, boolean complete) {

    /**
     * @param but a folder that is passed over
     * @param scanners for what may be a picture
     * @param goOn asked at every entry
     */
    static SourceFiles of(
            List<Path> sources,
            Path but,
            CandidateFilter pictures,
            Function<CandidateFilter, FolderScanner> scanners,
            BooleanSupplier goOn) {
        FolderScanner scanner = scanners.apply(pictures);
        List<PhotoFile> photos = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        boolean complete = true;
        for (Path source : sources) {
            if (!Files.exists(source)) {
                throw new EngineException(IntakeFault.NO_SOURCE, source);
            }
            FolderScan scan = scanner.scan(source, goOn);
            scan.all().stream().filter(file -> !file.path().startsWith(but)).forEach(photos::add);
            unreadable.addAll(scan.unreadable().keySet());
            complete &= scan.complete();
        }
        photos.sort((a, b) -> a.path().compareTo(b.path()));
        return new SourceFiles(photos, unreadable, complete);
    }
}
