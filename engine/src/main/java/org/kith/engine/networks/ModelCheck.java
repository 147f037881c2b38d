package org.kith.engine.networks;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.embed.EmbeddingFault;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.embed.FaceEmbedders;
import org.kith.engine.embed.NetworkInput;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.fault.Phrase;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a network and lets it embed drawn pictures: whether it gives embeddings at all, the same ones each time, different
 * ones for different pictures, and the same as when it was added.
 */
public final class ModelCheck {

    /** Beside the model's files; what it gave when it was added. */
    public static final String GOLDEN_FILE = "golden.json";

    /** Rounding on another processor stays far below. */
    private static final double TOLERANCE = 0.01;

    /** Far below what any two pictures of different things have. */
    private static final double SAME = 1e-4;

    private static final Logger LOG = LoggerFactory.getLogger(ModelCheck.class);

    private static final Gson GSON = new Gson();

    private final Installation installation;

    public ModelCheck(Installation installation) {
        this.installation = installation;
    }

    /**
     * What a check found.
     *
     * @param card of the model
     * @param squaredDistances between the drawn pictures, pair by pair
     * @param compared whether they were compared with those of when the model was added
     */
    public record Finding(ModelCard card, List<Double> squaredDistances, boolean compared) {

        public Finding {
            squaredDistances = List.copyOf(squaredDistances);
        }
    }

    /** @throws EngineException if something is wrong with the model, saying what */
    public Finding check(ModelFolder folder) {
        List<Double> distances = distances(folder);
        Optional<List<Double>> golden = golden(folder.path().resolve(GOLDEN_FILE));
        golden.ifPresent(before -> compare(before, distances, folder));
        return new Finding(folder.card(), distances, golden.isPresent());
    }

    /** Keeps what a check found, for those to come. */
    static void record(Finding finding, Path folder) throws IOException {
        Files.writeString(folder.resolve(GOLDEN_FILE), GSON.toJson(finding.squaredDistances()) + "\n");
    }

    private List<Double> distances(ModelFolder folder) {
        NetworkInput input = NetworkInput.of(folder);
        List<AlignedFace> crops = TestCrops.of(input.crop());
        int dimensions = input.dimensions();
        List<Embedding> first;
        List<Embedding> second;
        // what is kept is compared on other computers, too: in the form that runs on all
        try (FaceEmbedder embedder = FaceEmbedders.openFloat32(installation, folder)) {
            first = embed(crops, embedder, dimensions);
            second = embed(crops, embedder, dimensions);
        }
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).squaredDistance(second.get(i)) > SAME) {
                throw new EngineException(
                        NetworkFault.OTHER_NUMBERS_EACH_TIME, folder.card().id());
            }
        }
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            for (int j = i + 1; j < first.size(); j++) {
                distances.add(first.get(i).squaredDistance(first.get(j)));
            }
        }
        if (distances.stream().allMatch(distance -> distance < SAME)) {
            throw new EngineException(NetworkFault.COLLAPSED, folder.card().id());
        }
        return distances;
    }

    private static List<Embedding> embed(List<AlignedFace> crops, FaceEmbedder embedder, int dimensions) {
        AlignedFace crop = crops.get(0);
        try {
            return embedder.embed(crops);
        } catch (IllegalArgumentException e) { // what an embedding says of its norm
            throw new EngineException(NetworkFault.NO_EMBEDDINGS, e, embedder.modelId(), Phrase.ofCause(e), dimensions);
        } catch (EngineException e) {
            if (e.phrase().fault() == EmbeddingFault.OTHER_DIMENSIONS) {
                throw e;
            }
            LOG.info("{} embeds no pictures", embedder.modelId(), e);
            throw new EngineException(
                    NetworkFault.CARD_DOES_NOT_FIT, e, embedder.modelId(), crop.widthPx(), crop.heightPx());
        }
    }

    private static Optional<List<Double>> golden(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(List.of(GSON.fromJson(Files.readString(file), Double[].class)));
        } catch (IOException | JsonParseException e) {
            throw new EngineException(FileFault.FILE_NOT_READ, e, file, e.getMessage());
        }
    }

    private static void compare(List<Double> before, List<Double> now, ModelFolder folder) {
        double farthest = before.size() == now.size() ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < now.size() && farthest < TOLERANCE; i++) {
            farthest = Math.max(farthest, Math.abs(before.get(i) - now.get(i)));
        }
        if (farthest >= TOLERANCE) {
            throw new EngineException(
                    NetworkFault.OTHER_DISTANCES, folder.card().id());
        }
    }
}
