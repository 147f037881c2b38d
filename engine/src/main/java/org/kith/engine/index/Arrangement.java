package org.kith.engine.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.engine.job.Job;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.folder.PassedOver;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.FoundFile;
import org.kith.engine.store.row.KnownPhoto;
import org.kith.engine.store.row.Problem;
import org.kith.engine.store.row.RootFolder;
import org.kith.engine.store.row.SizedPhoto;

/**
 * What the scans of all folders together mean for the library: which photos are gone, back or elsewhere. Found out first, and
 * then written in one transaction, so that no photo gives way to another that is a third.
 */
final class Arrangement {

    private final Database library;
    private final boolean again;
    private final List<Scanned> scans = new ArrayList<>();
    private final Map<Path, IndexTask> toRead = new LinkedHashMap<>();
    private final Map<Path, IndexTask> unplaced = new LinkedHashMap<>();
    private final Set<Path> found = new LinkedHashSet<>();
    private final List<PhotoId> gone = new ArrayList<>();
    private final List<PhotoId> back = new ArrayList<>();
    private int moved;
    private boolean otherProblems;

    /** @param again whether files are read that seem to be as they were */
    Arrangement(Database library, boolean again) {
        this.library = library;
        this.again = again;
    }

    private record Scanned(Place place, FolderScan scan) {

        /** Of a disk that is away what was found before is kept. */
        boolean isKnown() {
            return scan.looksInto(place.path());
        }
    }

    /** @param scan of the place */
    void add(Place place, FolderScan scan) {
        IndexPlan plan = IndexPlan.of(place.folder(), scan, known(place.path(), scan), again);
        scans.add(new Scanned(place, scan));
        plan.toRead().forEach(task -> toRead.putIfAbsent(task.file().path(), task));
        plan.unplaced().forEach(task -> unplaced.putIfAbsent(task.file().path(), task));
        found.addAll(plan.found());
        gone.addAll(plan.gone());
        back.addAll(plan.back());
    }

    private Map<Path, KnownPhoto> known(Path place, FolderScan scan) {
        if (!scan.looksInto(place) && scan.all().isEmpty()) {
            return Map.of(); // a disk that is away: nothing is known of what is on it
        }
        Map<Path, KnownPhoto> known = library.read(stores -> stores.photos().knownUnder(List.of(place)));
        List<Path> inner = addedIn(place);
        if (!inner.isEmpty()) {
            Set<Path> files = scan.all().stream().map(PhotoFile::path).collect(Collectors.toSet());
            known.keySet()
                    .removeIf(path -> !files.contains(path) && inner.stream().anyMatch(path::startsWith));
        }
        return known;
    }

    /** Folders that were added by themselves, since this scan passes them over: what is gone there others find out. */
    private List<Path> addedIn(Path place) {
        return library.read(stores -> stores.folders().all()).stream()
                .map(RootFolder::path)
                .filter(root -> root.startsWith(place) && !root.equals(place))
                .toList();
    }

    /** Afterwards the library knows which photo each file is that was known by its content. */
    void write(Job<?> job) {
        Map<SizedPhoto, IndexTask> matched = new ContentMatching(List.copyOf(unplaced.values()), loose()).match(job);
        Map<PhotoId, FoundFile> places = new LinkedHashMap<>();
        matched.forEach((photo, task) -> {
            places.put(photo.id(), new FoundFile(task.file(), task.folder()));
            if (PipelineVersion.CURRENT.equals(photo.pipelineVersion()) && !again) {
                toRead.remove(task.file().path());
                moved++;
            }
        });
        library.changeAndWait(Priority.INDEXING, stores -> {
            List<Problem> before = stores.folders().problems();
            List<PassedOver> passedOverBefore = stores.passedOver().all();
            scans.stream().filter(scanned -> scanned.scan().complete()).forEach(scanned -> stores.folders()
                    .replaceProblems(scanned.place().folder(), scanned.place().path(), problems(scanned.scan())));
            scans.stream().filter(Scanned::isKnown).forEach(scanned -> {
                Place place = scanned.place();
                stores.passedOver()
                        .replace(place.folder(), place.path(), scanned.scan().passedOver());
            });
            otherProblems = !before.equals(stores.folders().problems())
                    || !passedOverBefore.equals(stores.passedOver().all());
            gone.stream().filter(photo -> !places.containsKey(photo)).forEach(stores.photos()::markMissing);
            back.stream().filter(photo -> !places.containsKey(photo)).forEach(stores.photos()::markPresent);
            stores.photos().relocate(places);
        });
    }

    private static List<Problem> problems(FolderScan scan) {
        return scan.unreadable().entrySet().stream()
                .map(e -> new Problem(e.getKey(), e.getValue()))
                .toList();
    }

    private List<SizedPhoto> loose() {
        Set<Long> sizes =
                unplaced.values().stream().map(task -> task.file().sizeBytes()).collect(Collectors.toSet());
        Set<PhotoId> away = new HashSet<>(gone);
        Set<PhotoId> returned = new HashSet<>(back);
        return library.read(stores -> stores.photos().ofSizes(sizes)).stream()
                .filter(photo -> !returned.contains(photo.id()))
                .filter(photo -> away.contains(photo.id())
                        || photo.status() == PhotoStatus.MISSING
                        || unplaced.containsKey(photo.path())
                        || (!found.contains(photo.path()) && Files.notExists(photo.path())))
                .toList();
    }

    List<IndexTask> toRead() {
        return List.copyOf(toRead.values());
    }

    /** What was passed over in all the places. */
    List<PassedOver> passedOver() {
        return scans.stream()
                .flatMap(scanned -> scanned.scan().passedOver().stream())
                .toList();
    }

    /** How many files there are. */
    int found() {
        return found.size();
    }

    List<PhotoId> gone() {
        return gone;
    }

    /** Whether photos are elsewhere than before, gone or back, or a folder is, or one is passed over: of a disk that is away only that is known. */
    boolean isChange() {
        return otherProblems || moved > 0 || !gone.isEmpty() || !back.isEmpty();
    }

    /** How many files are photos that were elsewhere; nothing else is to be done for them. */
    int moved() {
        return moved;
    }
}
