package org.kith.engine.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
 * @param photos in the order of their paths
 * @param unreadable folders and files that cannot be looked into
 */
record SourceFiles(List<PhotoFile> photos, int videos, List<Path> unreadable, boolean complete) {

    /** Of films as cameras and phones name them. */
    private static final Set<String> VIDEOS = Set.of(
            "mp4", "mov", "m4v", "avi", "mts", "m2ts", "3gp", "3g2", "mkv", "webm", "mpg", "mpeg", "wmv", "insv",
            "lrv");

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
                boolean video = isVideo(file);
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

    private static boolean isVideo(Path file) {
        String name = file.getFileName().toString();
        return VIDEOS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
