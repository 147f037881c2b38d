package org.kith.engine.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.index.Indexing;
import org.kith.engine.index.MovedPhotos;
import org.kith.engine.index.PipelineVersion;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.scan.FolderScanner;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.FoundFile;
import org.kith.engine.store.row.KnownPhoto;
import org.kith.engine.store.row.RootFolder;

/**
 * Takes over what parts say of photos that are here, as if they had been read here: the same rows, in the same way. What is in the
 * library with the same content stays as it is, so that parts may be absorbed again, whole or where it was stopped. Runs on the
 * thread that calls it.
 */
public final class Absorbing {

    /** In one transaction: what the user does comes between. */
    private static final int AT_ONCE = 50;

    /** What was wrong with the place they were read in, not with the files. */
    private static final Set<PhotoProblem.Kind> OF_THE_PLACE =
            Set.of(PhotoProblem.Kind.UNREADABLE, PhotoProblem.Kind.INTERNAL, PhotoProblem.Kind.MISSING);

    private final Database library;
    private final MovedPhotos movedPhotos;
    private final String modelId;
    private final Indexing indexing;
    private int photos;
    private int faces;
    private int known;
    private int failed;
    private int left;

    /**
     * For one run.
     *
     * @param modelId the library works with
     * @param indexing does all that comes after reading
     */
    public Absorbing(Database library, String modelId, Indexing indexing) {
        this.library = library;
        this.movedPhotos = new MovedPhotos(library);
        this.modelId = modelId;
        this.indexing = indexing;
    }

    /** A file that is here, and what a part says of it. */
    private record Arrived(FoundFile file, PartFormat.Row row) {

        ContentHash hash() {
            return Objects.requireNonNull(row.hash());
        }
    }

    /**
     * All parts, or none if one of them is not to be taken over.
     *
     * @throws EngineException if one is broken or made by another model or version, or its photos are not here
     */
    public Absorbed run(List<Path> files, Roots roots, Job<?> job) throws InterruptedException {
        job.stage(JobStage.LOOKING, 0);
        List<Part> parts = new ArrayList<>();
        List<List<Path>> places = new ArrayList<>();
        for (Path file : files) {
            Part part = Part.open(file);
            require(part);
            parts.add(part);
            places.add(roots.of(part));
        }
        indexing.begin();
        indexing.add(places.stream().flatMap(List::stream).distinct().toList());
        job.stage(JobStage.READING, parts.stream().mapToInt(Part::rows).sum());
        List<RootFolder> folders = library.read(stores -> stores.folders().all()).stream()
                .sorted(Comparator.comparingInt(folder -> -folder.path().getNameCount()))
                .toList();
        for (int i = 0; i < parts.size() && job.proceed(); i++) {
            absorb(parts.get(i), places.get(i), folders, job);
        }
        boolean cancelled = indexing.after(job).cancelled();
        return new Absorbed(photos, faces, known, failed, left, cancelled);
    }

    private void require(Part part) {
        PartFormat.Head head = part.head();
        if (!modelId.equals(head.model())) {
            throw new EngineException(PartFault.OTHER_MODEL, part.file(), head.model(), modelId);
        }
        if (!PipelineVersion.CURRENT.equals(head.pipeline())) {
            throw new EngineException(PartFault.OTHER_PIPELINE, part.file());
        }
    }

    private void absorb(Part part, List<Path> roots, List<RootFolder> folders, Job<?> job) {
        List<Arrived> waiting = new ArrayList<>();
        part.forEach(row -> {
            job.advance();
            arrived(row, roots.get(row.root()), folders).ifPresentOrElse(waiting::add, () -> left++);
            if (waiting.size() == AT_ONCE) {
                save(waiting);
            }
            return job.proceed();
        });
        save(waiting);
    }

    /** Empty if the file is not here, or holds something else than was read. */
    private Optional<Arrived> arrived(PartFormat.Row row, Path root, List<RootFolder> folders) {
        Path path = (row.path().isEmpty() ? root : root.resolve(row.path())).normalize();
        Optional<FolderId> folder = folders.stream()
                .filter(added -> path.startsWith(added.path()))
                .map(RootFolder::id)
                .findFirst();
        if (!path.startsWith(root) || folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            PhotoFile file = FolderScanner.describe(path, attributes);
            return attributes.isRegularFile() && isAsRead(file, row)
                    ? Optional.of(new Arrived(new FoundFile(file, folder.get()), row))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** By size and time, as indexing tells it; a copy has another time, and is told by its content. */
    private static boolean isAsRead(PhotoFile file, PartFormat.Row row) throws IOException {
        if (file.sizeBytes() != row.sizeBytes()) {
            return false;
        }
        return file.modifiedMs() == row.modifiedMs()
                || (row.hash() != null && ContentHash.ofFile(file.path()).equals(row.hash()));
    }

    private void save(List<Arrived> waiting) {
        List<Arrived> unknown = waiting.stream().filter(this::isNew).toList();
        waiting.clear();
        library.changeAndWait(Priority.INDEXING, stores -> unknown.forEach(arrived -> save(arrived, stores)));
    }

    private boolean isNew(Arrived arrived) {
        PartFormat.Row row = arrived.row();
        PhotoFile file = arrived.file().file();
        @Nullable PhotoProblem problem = row.problem();
        if (library.read(stores -> stores.notes().turnOf(file.path())).quarters() != 0
                || (problem != null && OF_THE_PLACE.contains(problem.kind()))) {
            left++;
            return false;
        }
        if (problem == null ? isKnown(arrived) : isKnownProblem(file, problem)) {
            known++;
            return false;
        }
        return true;
    }

    private boolean isKnown(Arrived arrived) {
        Path path = arrived.file().file().path();
        return library.read(stores -> stores.photos().byContentHash(arrived.hash(), PipelineVersion.CURRENT)).stream()
                        .anyMatch(photo -> photo.path().equals(path) && photo.status() != PhotoStatus.MISSING)
                || movedPhotos.adopt(arrived.file(), arrived.hash());
    }

    private boolean isKnownProblem(PhotoFile file, PhotoProblem problem) {
        @Nullable
        KnownPhoto photo = library.read(stores -> stores.photos().knownUnder(List.of(file.path())))
                .get(file.path());
        return photo != null
                && photo.status() == PhotoStatus.FAILED
                && PipelineVersion.CURRENT.equals(photo.pipelineVersion())
                && problem.equals(photo.problem());
    }

    private void save(Arrived arrived, Stores stores) {
        PartFormat.Row row = arrived.row();
        FoundFile place = arrived.file();
        PartFormat.@Nullable Found found = row.photo();
        if (found == null) {
            PhotoProblem problem = Objects.requireNonNull(row.problem());
            stores.photos().saveProblem(place.file(), place.folder(), problem, row.hash(), PipelineVersion.CURRENT);
            failed++;
            return;
        }
        stores.photos()
                .saveIndexed(new IndexedPhoto(
                        place.file(),
                        place.folder(),
                        arrived.hash(),
                        found.picture(),
                        found.widthPx(),
                        found.heightPx(),
                        found.details(),
                        found.look(),
                        found.film(),
                        found.damage(),
                        PipelineVersion.CURRENT,
                        modelId,
                        found.faces()));
        photos++;
        faces += found.faces().size();
    }
}
