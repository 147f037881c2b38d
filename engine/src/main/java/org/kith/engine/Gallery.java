package org.kith.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kith.engine.duplicates.DuplicateFinder;
import org.kith.engine.duplicates.DuplicateStack;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.folder.PassedOver;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.model.photo.QuarterTurn;
import org.kith.engine.scan.Endings;
import org.kith.engine.store.Database;
import org.kith.engine.store.photos.FoundPhoto;
import org.kith.engine.store.photos.PersonCount;
import org.kith.engine.store.photos.PhotoList;
import org.kith.engine.store.photos.Vocabulary;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.MonthCount;
import org.kith.engine.store.row.PhotoCounts;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.store.row.Problem;
import org.kith.engine.store.row.RootFolder;
import org.kith.engine.thumbnail.Thumbnails;

/** The photos of a library: by folder and month, their faces, what cannot be read, searches, pictures to show. Thread-safe. */
public final class Gallery {

    private final Database library;
    private final Thumbnails thumbnails;

    Gallery(Database library, Supplier<ImageDecoder> decoder) {
        this.library = library;
        this.thumbnails = new Thumbnails(library, decoder);
    }

    /** Newest first. */
    public List<PhotoRow> photos() {
        return library.read(stores -> stores.gallery().all());
    }

    /** Of a folder and the folders in it, newest first. */
    public List<PhotoRow> inFolder(Path folder) {
        return library.read(stores -> stores.gallery().inFolder(folder));
    }

    /** Those that fulfil all conditions, newest first. */
    public List<PhotoRow> search(PhotoQuery query) {
        return library.read(stores -> stores.gallery().find(query));
    }

    /** Which photos come after which; as much of them as a grid needs to know how long it is. */
    public PhotoList list(PhotoQuery query, PhotoOrder order) {
        return library.read(stores -> stores.gallery().list(query, order));
    }

    /** Where photos were taken of which that is known, newest first. */
    public Map<PhotoId, GeoPoint> located() {
        return library.read(stores -> stores.details().located());
    }

    /** In the order in which they are given, without those the library does not have. */
    public List<PhotoRow> rows(List<PhotoId> photos) {
        return library.read(stores -> stores.gallery().rows(photos));
    }

    /** Photos with people on them whom the user put out of sight: not for a slideshow before others. */
    public Set<PhotoId> ofHiddenPeople() {
        return Set.copyOf(library.read(stores -> stores.gallery().ofHiddenPeople()));
    }

    /** Newest first. */
    public List<MonthCount> months() {
        return library.read(stores -> stores.gallery().months());
    }

    /** What photos can be searched by; all of it as at one moment. */
    public Vocabulary vocabulary() {
        return library.read(stores -> new Vocabulary(
                stores.people().names(),
                stores.circles().all(),
                stores.tags().all(),
                stores.vocabulary().places(),
                stores.vocabulary().cameras(),
                stores.gallery().folders(),
                stores.gallery().months(),
                stores.albums().all()));
    }

    /** Who is on the photos that a search finds, of those who have a name and are not hidden; who is on most of them first. */
    public List<PersonCount> people(PhotoQuery query) {
        return library.read(stores -> stores.vocabulary().people(query));
    }

    /** The added folders as trees, with how many photos are in each. */
    public List<FolderNode> folders() {
        return library.read(stores -> stores.gallery().folders());
    }

    /** Folders that were removed and can be put back still. */
    public List<RootFolder> removedFolders() {
        return library.read(stores -> stores.folders().removed());
    }

    /** Empty if it is not in the library any more. */
    public Optional<PhotoRow> photo(PhotoId photo) {
        return library.read(stores -> stores.gallery().photo(photo));
    }

    /** From left to right, in the photo as it is shown: turned if the user turned it. */
    public List<PhotoFace> facesOf(PhotoId photo) {
        return library.read(stores -> {
            QuarterTurn turn = new QuarterTurn(stores.notes().of(photo).turned());
            return stores.portraits().ofPhoto(photo).stream()
                    .map(face -> face.turned(turn))
                    .sorted(Comparator.comparingDouble(face -> face.box().x()))
                    .toList();
        });
    }

    /** Photos whose files are there and that fulfil all conditions, by path; a person is in one by verdict or assignment. */
    public List<Path> find(PhotoQuery query) {
        return library.read(stores -> stores.photos().find(query));
    }

    /** Photos whose files are there, by these real paths. */
    public Map<Path, PhotoId> at(Collection<Path> paths) {
        return library.read(stores -> stores.gallery().at(paths));
    }

    /** The same with what is known of each. */
    public List<FoundPhoto> found(PhotoQuery query) {
        return library.read(stores -> stores.found().photos(query));
    }

    /** How many photos {@link #search} would find. */
    public int count(PhotoQuery query) {
        return library.read(stores -> stores.found().count(query));
    }

    /** Whether the file or folder, by its real path, is in the library, or something in it is. */
    public boolean knows(Path fileOrFolder) {
        return !library.read(stores -> stores.photos().knownUnder(List.of(fileOrFolder)))
                .isEmpty();
    }

    /** The files of the photos on which the faces are. */
    public Map<FaceId, Path> pathsOf(Collection<FaceId> faces) {
        return library.read(stores -> stores.faces().pathsOf(faces));
    }

    /** On which photo a face is. */
    public Optional<PhotoId> photoOf(FaceId face) {
        return library.read(stores -> stores.faces().photoOf(face));
    }

    public int faces() {
        return library.read(stores -> stores.faces().count());
    }

    /** Hands over face by face, as the library's model sees them, so that one is in memory however many there are. */
    public void forEachFace(boolean withEmbeddings, Consumer<FaceRow> consumer) {
        library.read(stores -> stores.faces().forEach(stores.models().current(), withEmbeddings, consumer));
    }

    public PhotoCounts counts() {
        return library.read(stores -> stores.photos().counts());
    }

    /** What belongs to other programs in the added folders, as the last scans found it; by path. */
    public List<PassedOver> passedOver() {
        return library.read(stores -> stores.passedOver().all());
    }

    /** How many of the photos are videos, by kind; most first. */
    public Map<String, Integer> videos() {
        Map<String, Integer> kinds = new HashMap<>();
        library.read(stores -> stores.photos().videos())
                .forEach(video -> kinds.merge(Endings.of(video).toUpperCase(Locale.ROOT), 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(kind -> sorted.put(kind.getKey(), kind.getValue()));
        return sorted;
    }

    /** Folders in which all is read since the user wants it; by path. */
    public List<Path> readAnyway() {
        return library.read(stores -> stores.passedOver().readAnyway()).stream()
                .sorted()
                .toList();
    }

    /** Folders, then files that could not be read, wholly or in part. */
    public List<Problem> problems() {
        List<PassedOver> passedOver = passedOver();
        return library.read(stores -> {
            List<Problem> problems = new ArrayList<>(stores.folders().problems());
            stores.photos().problems().forEach(problem -> problems.add(withReason(problem, passedOver)));
            return problems;
        });
    }

    /** A photo that was read before its folder was known to be another program's is missing, and not gone. */
    private static Problem withReason(Problem problem, List<PassedOver> passedOver) {
        boolean there = problem.problem().kind() == PhotoProblem.Kind.MISSING
                && passedOver.stream().anyMatch(some -> problem.path().startsWith(some.folder()))
                && Files.exists(problem.path());
        return there
                ? new Problem(problem.path(), PhotoProblem.of(PhotoProblem.Kind.MISSING, ProblemReason.PASSED_OVER))
                : problem;
    }

    /**
     * Photos that are there more than once, the largest stacks first: same files and pictures, other sizes of one, bursts. Looks at all
     * photos, without their files.
     */
    public List<DuplicateStack> duplicates() {
        return DuplicateFinder.find(library.read(stores -> stores.looks().all()));
    }

    /** Pictures of photos and faces. */
    public Thumbnails thumbnails() {
        return thumbnails;
    }
}
