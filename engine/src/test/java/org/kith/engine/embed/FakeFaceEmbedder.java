package org.kith.engine.embed;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.model.Embedding;

/**
 * Deterministic and quick: the mean brightness of 8 × 16 tiles, centred and normalised. Pictures alike have embeddings alike;
 * it knows nothing of faces.
 */
public final class FakeFaceEmbedder implements FaceEmbedder {

    private static final int COLUMNS = 8;
    private static final int ROWS = 16;

    @Override
    public String modelId() {
        return "fake-tiles";
    }

    @Override
    public List<Embedding> embed(List<AlignedFace> faces) {
        List<Embedding> embeddings = new ArrayList<>();
        for (AlignedFace face : faces) {
            embeddings.add(embedding(face));
        }
        return embeddings;
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static Embedding embedding(AlignedFace face) {
        int side = AlignedFace.SIDE_PX;
        double[] tiles = new double[Embedding.DIMENSIONS];
        double mean = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int at = (y * side + x) * 3;
                double brightness = (face.rgb()[at] & 0xff) + (face.rgb()[at + 1] & 0xff) + (face.rgb()[at + 2] & 0xff);
                tiles[y * ROWS / side * COLUMNS + x * COLUMNS / side] += brightness;
                mean += brightness / tiles.length;
            }
        }
        double squaredNorm = 0;
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] -= mean;
            squaredNorm += tiles[i] * tiles[i];
        }
        float[] values = new float[tiles.length];
        for (int i = 0; i < tiles.length; i++) {
            values[i] = squaredNorm == 0 ? (i == 0 ? 1 : 0) : (float) (tiles[i] / Math.sqrt(squaredNorm));
        }
        return new Embedding(values);
    }
}
