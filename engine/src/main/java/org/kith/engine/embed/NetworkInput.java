package org.kith.engine.embed;

import java.util.List;
import org.kith.engine.EngineException;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropShape;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Point;

/**
 * What a network wants to see of a face, by its card.
 *
 * @param mean subtracted from a byte
 * @param divisor what is left is divided by it
 */
public record NetworkInput(CropShape crop, float mean, float divisor) {

    /** @throws EngineException if the model gives no embedding that Kith can use */
    public static NetworkInput of(ModelFolder folder) {
        ModelCard.Signature signature = folder.card().signature();
        Integer dimensions = signature.dimensions();
        if (dimensions == null || dimensions != Embedding.DIMENSIONS) {
            throw new EngineException("The model in " + folder.path() + " does not give " + Embedding.DIMENSIONS
                    + " numbers a face: choose one that does.");
        }
        List<List<Double>> template = signature.alignmentTemplate();
        return new NetworkInput(
                new CropShape(
                        AlignedFace.SIDE_PX,
                        template == null
                                ? List.of()
                                : template.stream()
                                        .map(point -> new Point(point.get(0), point.get(1)))
                                        .toList()),
                127.5f,
                128);
    }
}
