package org.kith.engine.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.scan.CandidateFilter;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.scan.FolderScanner;
import org.kith.engine.scan.Videos;

/**
 * What a camera, a phone or a folder holds.
 *
 * @param photos in the order of their paths
 * @param unreadable folders and files that cannot be looked into
 */
record SourceFiles(List<PhotoFile> photos, int videos, List<Path> unreadable, boolean complete) {

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
        AtomicInteger videos = new AtomicInteger();
        FolderScanner scanner = scanners.apply(new CandidateFilter() {
            @Override
            public boolean mayBePicture(Path file) {
                boolean video = Videos.is(file);
                videos.addAndGet(video && !file.startsWith(but) ? 1 : 0);
                return !video && pictures.mayBePicture(file);
            }

            @Override
            public boolean isPictureByName(Path file) {
                return pictures.isPictureByName(file);
            }
        });
        List<PhotoFile> photos = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        boolean complete = true;
        for (Path source : sources) {
            if (!Files.exists(source)) {
                throw new EngineException(IntakeFault.NO_SOURCE, source);
            }
            FolderScan scan = scanner.scan(source, goOn);
            scan.files().stream().filter(file -> !file.path().startsWith(but)).forEach(photos::add);
            unreadable.addAll(scan.unreadable().keySet());
            complete &= scan.complete();
        }
        photos.sort((a, b) -> a.path().compareTo(b.path()));
        return new SourceFiles(photos, videos.get(), unreadable, complete);
    }
}
