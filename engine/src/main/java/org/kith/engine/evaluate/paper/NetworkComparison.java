package org.kith.engine.evaluate.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.evaluate.PeoplePhotos;
import org.kith.engine.evaluate.robustness.Variant;
import org.kith.engine.evaluate.robustness.VariantEmbeddings;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Embedding;

/** The same photos as several networks see them: each photo is decoded and its face looked for once. */
public final class NetworkComparison {

    private final PeoplePhotos photos;

    public NetworkComparison(PeoplePhotos photos) {
        this.photos = photos;
    }

    public int photos() {
        return photos.photos().size();
    }

    /**
     * What each network sees.
     *
     * @param networks that differ in crop and embedder only; the first decodes and detects
     * @param progress told how many photos are done
     */
    public List<SeenPeople> see(List<Stages> networks, FaceChoice choice, int threads, IntConsumer progress)
            throws InterruptedException {
        List<Variant> variants = networks.stream()
                .<Variant>map(network -> new Variant.ForNetwork(network.modelId(), network.crop()))
                .toList();
        List<FaceEmbedder> embedders = new ArrayList<>();
        try (VariantEmbeddings looking = new VariantEmbeddings(networks.get(0), choice, threads, variants)) {
            networks.forEach(network -> embedders.add(network.openEmbedder().get()));
            List<List<Optional<Embedding>>> byNetwork = looking.embed(photos.photos(), embedders, progress);
            return byNetwork.stream()
                    .map(embeddings -> new SeenPeople(photos.people(), embeddings))
                    .toList();
        } finally {
            embedders.forEach(FaceEmbedder::close);
        }
    }
}
