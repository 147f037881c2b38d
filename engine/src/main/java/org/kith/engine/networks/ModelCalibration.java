package org.kith.engine.networks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.index.PhotoInspector;
import org.kith.engine.index.Reembedding;
import org.kith.engine.index.Stages;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.CalibrationSource;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.LibraryModel;

/** Finds what the distances of a model mean, by comparing it with the one that the library works with. */
public final class ModelCalibration {

    private final Database library;
    private final String current;
    private final DistanceScale scale;

    public ModelCalibration(Database library) {
        this.library = library;
        this.current = library.read(stores -> stores.models().current());
        this.scale = library.read(stores -> stores.models().scale(current));
    }

    /**
     * From the folder, if there is one, or else from what the user said.
     *
     * @param known stages of the network that the library works with
     * @param network stages of the model's network
     * @return empty if the job was stopped
     * @throws EngineException if there is too little to find out from
     */
    public Optional<Calibration> find(
            LibraryModel model,
            Stages known,
            Stages network,
            Optional<Path> folder,
            Reembedding reembedding,
            Job<?> job)
            throws InterruptedException {
        if (folder.isPresent()) {
            return fromFolder(folder.get(), seen(current, known), seen(model.id(), network), job);
        }
        requireVerdicts();
        reembedding.decided(job);
        return job.proceed() ? Optional.of(fromVerdicts(model.id())) : Optional.empty();
    }

    /** As the model sees photos: a projection through its network. */
    private Stages seen(String modelId, Stages network) {
        return library.read(stores -> stores.models().projection(modelId))
                .map(projection -> network.projected(modelId, projection))
                .orElse(network);
    }

    /**
     * Whether what the user said is enough, asked before anything is embedded.
     *
     * @throws EngineException if not, saying what is missing
     */
    private void requireVerdicts() {
        List<Long> people = new ArrayList<>();
        library.read(stores -> {
            stores.evidence()
                    .forEachDecided(current, face -> people.add(face.person().value()));
            return people.size();
        });
        LabelledPairs.require(people);
    }

    /**
     * From the faces of which the user has said who they are.
     *
     * @param modelId whose embeddings of these faces are in the library
     */
    private Calibration fromVerdicts(String modelId) {
        Map<FaceId, Embedding> byKnown = new HashMap<>();
        LabelledPairs pairs = new LabelledPairs();
        int faces = library.read(stores -> {
            stores.evidence().forEachDecided(current, face -> byKnown.put(face.id(), face.embedding()));
            List<FaceId> both = new ArrayList<>();
            stores.evidence().forEachDecided(modelId, face -> {
                Embedding known = byKnown.get(face.id());
                if (known != null) {
                    pairs.add(face.person().value(), known, face.embedding());
                    both.add(face.id());
                }
            });
            return both.size();
        });
        return pairs.calibrate(scale, CalibrationSource.ofVerdicts(faces));
    }

    /**
     * From a folder with a folder a person, one person a photo: of several faces the largest one counts.
     *
     * @param known stages of the model that the library works with
     * @param other stages of the model to calibrate
     * @throws EngineException if there are too few faces
     */
    private Optional<Calibration> fromFolder(Path folder, Stages known, Stages other, Job<?> job) {
        LabelledPairs pairs = new LabelledPairs();
        List<Path> people = inside(folder).filter(Files::isDirectory).toList();
        List<Path> photos = people.stream()
                .flatMap(person -> inside(person).filter(Files::isRegularFile))
                .toList();
        job.stage(JobStage.EMBEDDING, photos.size());
        int faces = 0;
        try (PhotoInspector byKnown = PhotoInspector.open(known);
                PhotoInspector byOther = PhotoInspector.open(other)) {
            for (Path photo : photos) {
                if (!job.proceed()) {
                    return Optional.empty();
                }
                Optional<AnalyzedFace> first = largest(byKnown, photo);
                Optional<AnalyzedFace> second = largest(byOther, photo);
                if (first.isPresent() && second.isPresent()) {
                    pairs.add(
                            people.indexOf(photo.getParent()),
                            first.get().embedding(),
                            second.get().embedding());
                    faces++;
                }
                job.advance();
            }
        }
        return Optional.of(pairs.calibrate(scale, CalibrationSource.ofFolder(faces, folder)));
    }

    private static Stream<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new EngineException(FileFault.FOLDER_NOT_READ, e, folder, e.getMessage());
        }
    }

    private static Optional<AnalyzedFace> largest(PhotoInspector inspector, Path photo) {
        try {
            return inspector.inspect(photo).faces().stream().max(Comparator.comparingDouble(ModelCalibration::area));
        } catch (EngineException e) {
            return Optional.empty(); // not a picture
        }
    }

    private static double area(AnalyzedFace face) {
        Box box = face.detected().box();
        return box.width() * box.height();
    }
}
