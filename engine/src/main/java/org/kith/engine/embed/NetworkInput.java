package org.kith.engine.embed;

import java.util.List;
import org.kith.engine.align.CropFrame;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Point;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.networks.card.Normalisation;

/**
 * What a network wants to see of a face, and how many numbers it gives, by its card.
 *
 * @param normalisation from its bytes to the network's numbers
 * @param dimensions of the embedding
 */
public record NetworkInput(CropFrame crop, Normalisation normalisation, int dimensions) {

    /** @throws EngineException if the model gives no embedding that Kith can use */
    public static NetworkInput of(ModelFolder folder) {
        ModelCard.Signature signature = folder.card().signature();
        Integer dimensions = signature.dimensions();
        if (dimensions == null || !Embedding.isDimensions(dimensions)) {
            throw new EngineException(
                    EmbeddingFault.NOT_SO_MANY_DIMENSIONS,
                    folder.path(),
                    Embedding.FEWEST_DIMENSIONS,
                    Embedding.MOST_DIMENSIONS,
                    Embedding.DIMENSIONS_STEP);
        }
        List<List<Double>> template = signature.alignmentTemplate();
        CropFrame crop = template == null
                ? CropFrame.ofBox(signature.widthPx(), signature.heightPx())
                : new CropFrame(
                        signature.widthPx(),
                        signature.heightPx(),
                        template.stream()
                                .map(point -> new Point(point.get(0), point.get(1)))
                                .toList());
        return new NetworkInput(crop, signature.pixels(), dimensions);
    }
}
