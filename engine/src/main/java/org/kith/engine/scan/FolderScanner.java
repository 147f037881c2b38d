package org.kith.engine.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.folder.PassedOver;
import org.kith.engine.scan.foreign.ForeignFolders;
import org.kith.engine.scan.foreign.PictureCount;
import org.kith.engine.scan.foreign.Recognised;

/**
 * Walks a folder for files that may be pictures. Links to folders are not followed (they may lead in circles, or to the same
 * photos twice); links to files are. What is {@linkplain ForeignFolders hidden or belongs to other programs} is passed over and
 * counted, unless the user wants it read; what is no {@linkplain OrdinaryFile file} is passed over too.
 */
public final class FolderScanner {

    private final CandidateFilter candidates;
    private final Path ownThumbnails;
    private final Supplier<Set<Path>> readAnyway;

    /**
     * Knows of no wishes of the user.
     *
     * @param ownThumbnails a folder of Kith's own pictures: a library may lie in a folder of photos
     */
    public FolderScanner(CandidateFilter candidates, Path ownThumbnails) {
        this(candidates, ownThumbnails, Set::of);
    }

    /** @param readAnyway folders in which the user wants all to be read; asked by each scan */
    public FolderScanner(CandidateFilter candidates, Path ownThumbnails, Supplier<Set<Path>> readAnyway) {
        this.candidates = candidates;
        this.ownThumbnails = ownThumbnails;
        this.readAnyway = readAnyway;
    }

    /**
     * @param root a folder, by its real path; or a single file
     * @param goOn asked at every entry
     */
    public FolderScan scan(Path root, BooleanSupplier goOn) {
        Walk walk = new Walk(root, readAnyway.get(), goOn);
        try {
            Files.walkFileTree(root, walk);
        } catch (IOException e) {
            walk.unreadable.put(root, problem(e));
        }
        return new FolderScan(
                walk.files, walk.unreadable, walk.passedOver(), walk.videos, walk.halves(), !walk.stopped);
    }

    /**
     * Whether a scan of the root would not come to the place: something on the way is passed over.
     *
     * @param place in the root; it need not be there
     */
    public boolean passesOver(Path root, Path place) {
        for (Path entry = place; entry != null && !entry.equals(root); entry = entry.getParent()) {
            if (OrdinaryFile.isMadeUp(entry) || isOwn(entry) || ForeignFolders.isNoPicture(entry)) {
                return true;
            }
            if (ForeignFolders.of(entry).isPresent() && !isReadAnyway(entry, readAnyway.get())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReadAnyway(Path entry, Set<Path> wanted) {
        return wanted.stream().anyMatch(entry::startsWith);
    }

    private boolean isOwn(Path folder) {
        try {
            return folder.getFileName().equals(ownThumbnails.getFileName()) && Files.isSameFile(folder, ownThumbnails);
        } catch (IOException e) { // there are none yet
            return false;
        }
    }

    private static PhotoProblem problem(IOException e) {
        if (e instanceof NoSuchFileException) {
            return PhotoProblem.of(Kind.MISSING, ProblemReason.GONE_OR_UNPLUGGED);
        }
        if (e instanceof AccessDeniedException) {
            return PhotoProblem.of(Kind.UNREADABLE, ProblemReason.PERMISSION_DENIED);
        }
        return PhotoProblem.of(Kind.UNREADABLE, ProblemReason.OTHER, e.getMessage());
    }

    /** A file as a scan finds it. */
    public static PhotoFile describe(Path file, BasicFileAttributes attributes) {
        return new PhotoFile(
                file, attributes.size(), attributes.lastModifiedTime().toMillis(), changedMs(file));
    }

    @Nullable
    private static Long changedMs(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return null;
        }
        try {
            return ((FileTime) Files.getAttribute(file, "unix:ctime")).toMillis();
        } catch (IOException e) {
            return null; // gone meanwhile: said when it is read
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Set<Path> wanted;
        private final BooleanSupplier goOn;
        private final List<PhotoFile> files = new ArrayList<>();
        private final Map<Path, PhotoProblem> unreadable = new LinkedHashMap<>();
        private final PictureCount count = new PictureCount(this::isPictureByName);
        private final Map<Recognised, PassedOver> foreign = new LinkedHashMap<>();
        private final List<PhotoFile> videos = new ArrayList<>();
        private boolean stopped;

        Walk(Path root, Set<Path> wanted, BooleanSupplier goOn) {
            this.root = root;
            this.wanted = wanted;
            this.goOn = goOn;
        }

        Set<Path> halves() {
            Map<Path, Long> found = Stream.concat(files.stream(), videos.stream())
                    .collect(Collectors.toMap(PhotoFile::path, PhotoFile::sizeBytes));
            Set<Path> halves = Halves.in(
                    found.containsKey(root) ? Halves.beside(root) : found.keySet()); // of a folder all are known
            return halves.stream()
                    .filter(half -> Halves.isLargeEnough(half, found.getOrDefault(half, Long.MAX_VALUE)))
                    .collect(Collectors.toSet());
        }

        /** Without those that hold no picture. */
        List<PassedOver> passedOver() {
            return foreign.values().stream()
                    .filter(folder -> folder.files() > 0)
                    .sorted(Comparator.comparing(PassedOver::folder).thenComparing(PassedOver::kind))
                    .toList();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!goOn.getAsBoolean()) {
                stopped = true;
                return FileVisitResult.TERMINATE;
            }
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (OrdinaryFile.isMadeUp(folder) || isOwn(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Optional<Recognised> of = ForeignFolders.of(folder).filter(found -> !isReadAnyway(folder, wanted));
            of.ifPresent(found -> foreign.merge(found, count.in(folder, found), PassedOver::and));
            return of.isPresent() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        private boolean isPassedOver(Path file) {
            if (file.equals(root)) {
                return false;
            }
            return ForeignFolders.isNoPicture(file)
                    || (ForeignFolders.ofFile(file).isPresent() && !isReadAnyway(file, wanted));
        }

        private boolean isPictureByName(Path file) {
            return !ForeignFolders.isNoPicture(file) && candidates.isPictureByName(file);
        }

        /** A folder that cannot be looked into is told of as a file. */
        private boolean isForeign(Path folder) {
            return !folder.equals(root) && ForeignFolders.of(folder).isPresent() && !isReadAnyway(folder, wanted);
        }

        /** A file by itself, of which nothing but the name is looked at. */
        private void count(Path file) {
            if (isPictureByName(file)) {
                ForeignFolders.ofFile(file)
                        .ifPresent(found -> foreign.merge(
                                found, new PassedOver(found.of(), found.kind(), 1, false), PassedOver::and));
            }
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!goOn.getAsBoolean()) {
                stopped = true;
                return FileVisitResult.TERMINATE;
            }
            if (isPassedOver(file)) {
                count(file);
                return FileVisitResult.CONTINUE;
            }
            BasicFileAttributes target = attributes;
            if (attributes.isSymbolicLink()) {
                if (OrdinaryFile.isSpecial(file)) {
                    return FileVisitResult.CONTINUE;
                }
                try {
                    target = Files.readAttributes(file, BasicFileAttributes.class);
                } catch (IOException e) { // a link to nowhere is no photo
                    return FileVisitResult.CONTINUE;
                }
            }
            if (target.isRegularFile()) {
                add(file, target);
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(Path file, BasicFileAttributes attributes) {
            if (!Path.of(file.toString()).equals(file)) { // the library keeps names as text
                unreadable.put(file, PhotoProblem.of(Kind.UNREADABLE, ProblemReason.NAME_NOT_UTF8));
                return;
            }
            if (candidates.mayBePicture(file)) {
                files.add(describe(file, attributes));
            } else if (Endings.isOfVideo(file) && candidates.mayBeVideo(file)) {
                videos.add(describe(file, attributes));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (isPassedOver(file) || isForeign(file)) {
                return FileVisitResult.CONTINUE;
            }
            unreadable.put(file, problem(e));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) { // the listing broke off: the disk vanished, or is failing
                unreadable.put(folder, problem(e));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
