package org.kith.engine.index;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PhotoProblem;

/**
 * The faces of single photos, by the same stages as indexing, without a library. Confined to the thread that opened it.
 */
public final class PhotoInspector implements AutoCloseable {

    private final PhotoAnalyzer analyzer;
    private final FaceEmbedder embedder;

    private PhotoInspector(PhotoAnalyzer analyzer, FaceEmbedder embedder) {
        this.analyzer = analyzer;
        this.embedder = embedder;
    }

    public static PhotoInspector open(Stages stages) {
        FaceEmbedder embedder = stages.openEmbedder().get();
        return new PhotoInspector(
                new PhotoAnalyzer(
                        stages.decoder(),
                        stages.openDetector().get(),
                        stages.aligner(),
                        stages.crop(),
                        new StageClock()),
                embedder);
    }

    /**
     * Finds and embeds the faces of a photo.
     *
     * @throws EngineException if the photo cannot be read, saying why
     */
    public InspectedPhoto inspect(Path photo) {
        PhotoAnalyzer.Found found;
        try {
            found = analyzer.find(analyzer.read(photo, () -> {}));
        } catch (UnreadablePhotoException e) {
            throw e.problem().kind() == PhotoProblem.Kind.MISSING
                    ? new EngineException(IndexFault.NO_FILE, e, photo)
                    : new EngineException(IndexFault.PHOTO_NOT_READ, e, photo, e.problem());
        }
        List<CroppedFace> crops = analyzer.crop(found);
        List<Embedding> embeddings =
                embedder.embed(crops.stream().map(CroppedFace::crop).toList());
        List<AnalyzedFace> faces = new ArrayList<>();
        for (int i = 0; i < embeddings.size(); i++) {
            faces.add(crops.get(i).with(embeddings.get(i)));
        }
        UprightImage image = found.photo().image();
        @Nullable LocalDateTime taken = found.photo().metadata().details().takenAt();
        OptionalInt year = taken == null ? OptionalInt.empty() : OptionalInt.of(taken.getYear());
        return new InspectedPhoto(image.fullWidth(), image.fullHeight(), year, faces);
    }

    /** Whether faces are embedded on the CPU because the memory of the GPU ran out. */
    public boolean gaveUpGpu() {
        return embedder.gaveUpGpu();
    }

    @Override
    public void close() {
        analyzer.close();
        embedder.close();
    }
}
