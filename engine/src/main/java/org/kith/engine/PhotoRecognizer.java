package org.kith.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.fault.EngineException;
import org.kith.engine.index.InspectedPhoto;
import org.kith.engine.index.PhotoInspector;
import org.kith.engine.index.Stages;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.people.LibraryTrust;
import org.kith.engine.people.Recognition;
import org.kith.engine.people.Recognizer;
import org.kith.engine.people.Trust;
import org.kith.engine.store.Database;

/**
 * Looks at photos that need not be in a library, and writes nothing: who is on them, and whether two show the same person.
 * Confined to the thread that opened it.
 */
public final class PhotoRecognizer implements AutoCloseable {

    private final PhotoInspector inspector;
    private final Recognizer known;
    private final Optional<LibraryTrust> trust;
    private final DistanceScale scale;

    private PhotoRecognizer(
            PhotoInspector inspector, Recognizer known, Optional<LibraryTrust> trust, DistanceScale scale) {
        this.trust = trust;
        this.inspector = inspector;
        this.known = known;
        this.scale = scale;
    }

    static PhotoRecognizer of(Database library, Stages stages) {
        return new PhotoRecognizer(
                PhotoInspector.open(stages),
                Recognizer.of(library),
                Optional.of(new LibraryTrust(library)),
                library.read(stores -> stores.models().scale(stores.models().current())));
    }

    /** Knows nobody. */
    static PhotoRecognizer withoutLibrary(Stages stages) {
        return new PhotoRecognizer(
                PhotoInspector.open(stages),
                new Recognizer(List.of(), Map.of(), faces -> Map.of()),
                Optional.empty(),
                DistanceScale.BUNDLED);
    }

    /**
     * The faces of a photo, and whom they look like among the people of the library.
     *
     * @throws org.kith.engine.fault.EngineException if the photo cannot be read, saying why
     */
    public RecognizedPhoto recognize(Path photo) {
        InspectedPhoto seen = inspector.inspect(photo);
        return new RecognizedPhoto(
                seen.widthPx(),
                seen.heightPx(),
                seen.faces().stream()
                        .map(face -> face(face, known.recognize(face.embedding(), seen.year())))
                        .toList());
    }

    private RecognizedPhoto.Face face(AnalyzedFace face, Recognition recognition) {
        return new RecognizedPhoto.Face(
                face.detected().box(),
                recognition,
                recognition
                        .best()
                        .flatMap(best -> trust.flatMap(known -> known.of(face.embedding(), best.person())))
                        .map(Trust::probability));
    }

    /**
     * FaceNet's first task: the squared distance of the two faces that are the most alike, 0 identical to 4 opposite.
     *
     * @throws org.kith.engine.fault.EngineException if a photo cannot be read, or shows no face
     */
    public double squaredDistance(Path first, Path second) {
        List<AnalyzedFace> theirs = faces(first);
        List<AnalyzedFace> others = faces(second);
        return theirs.stream()
                .flatMapToDouble(
                        a -> others.stream().mapToDouble(b -> a.embedding().squaredDistance(b.embedding())))
                .min()
                .orElseThrow();
    }

    private List<AnalyzedFace> faces(Path photo) {
        List<AnalyzedFace> faces = inspector.inspect(photo).faces();
        if (faces.isEmpty()) {
            throw new EngineException(RecognitionFault.NO_FACE_ON, photo);
        }
        return faces;
    }

    /** Two faces nearer than that are taken for one person; see {@link Thresholds#VERIFICATION_SQUARED_DISTANCE}. */
    public double verificationSquaredDistance() {
        return scale.squaredDistance(Thresholds.VERIFICATION_SQUARED_DISTANCE);
    }

    /** Whether faces are embedded on the CPU because the memory of the GPU ran out. */
    public boolean gaveUpGpu() {
        return inspector.gaveUpGpu();
    }

    @Override
    public void close() {
        inspector.close();
    }
}
