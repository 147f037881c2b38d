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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

/**
 * Walks a folder for files that may be pictures. Links to folders are not followed (they may lead in circles, or to the same
 * photos twice); links to files are. Hidden entries and the rubbish bins and thumbnail folders of other programs are passed
 * over, and so is what is no {@linkplain OrdinaryFile file}.
 */
public final class FolderScanner {

    private static final Set<String> FOREIGN_FOLDERS =
            Set.of("@eadir", "#recycle", "$recycle.bin", "system volume information", "lost+found", "__macosx");

    private final CandidateFilter candidates;
    private final Path ownThumbnails;

    /** @param ownThumbnails a folder of Kith's own pictures: a library may lie in a folder of photos */
    public FolderScanner(CandidateFilter candidates, Path ownThumbnails) {
        this.candidates = candidates;
        this.ownThumbnails = ownThumbnails;
    }

    /**
     * @param root a folder, by its real path; or a single file
     * @param goOn asked at every entry
     */
    public FolderScan scan(Path root, BooleanSupplier goOn) {
        Walk walk = new Walk(root, goOn);
        try {
            Files.walkFileTree(root, walk);
        } catch (IOException e) {
            walk.unreadable.put(root, problem(e));
        }
        return new FolderScan(walk.files, walk.unreadable, !walk.stopped);
    }

    /**
     * Whether a scan of the root would not come to the place: something on the way is passed over.
     *
     * @param place in the root; it need not be there
     */
    public boolean passesOver(Path root, Path place) {
        for (Path entry = place; entry != null && !entry.equals(root); entry = entry.getParent()) {
            if (passedOver(entry) || OrdinaryFile.isMadeUp(entry) || isOwn(entry)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwn(Path folder) {
        try {
            return folder.getFileName().equals(ownThumbnails.getFileName()) && Files.isSameFile(folder, ownThumbnails);
        } catch (IOException e) { // there are none yet
            return false;
        }
    }

    private static boolean passedOver(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(".") || FOREIGN_FOLDERS.contains(name.toLowerCase(Locale.ROOT));
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
        private final BooleanSupplier goOn;
        private final List<PhotoFile> files = new ArrayList<>();
        private final Map<Path, PhotoProblem> unreadable = new LinkedHashMap<>();
        private boolean stopped;

        Walk(Path root, BooleanSupplier goOn) {
            this.root = root;
            this.goOn = goOn;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!goOn.getAsBoolean()) {
                stopped = true;
                return FileVisitResult.TERMINATE;
            }
            boolean enter =
                    folder.equals(root) || !(passedOver(folder) || OrdinaryFile.isMadeUp(folder) || isOwn(folder));
            return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!goOn.getAsBoolean()) {
                stopped = true;
                return FileVisitResult.TERMINATE;
            }
            if (!file.equals(root) && passedOver(file)) {
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
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!file.equals(root) && passedOver(file)) {
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
