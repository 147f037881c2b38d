package org.kith.engine.convert;

import org.kith.engine.align.AlignedFace;
import org.kith.engine.networks.card.ModelCard.Signature;
import org.kith.engine.networks.card.Normalisation;

/** How a network was trained to see a face: what its file does not say, and whoever brings it has to. */
public record FaceInput(Normalisation normalisation, InputAlignment alignment) {

    /** MobileFaceNet's. */
    public static final FaceInput DEFAULT = new FaceInput(Normalisation.FIXED, InputAlignment.ARCFACE);

    /** Rows and columns of most networks' pictures. */
    public static final int USUAL_SIDE_PX = AlignedFace.SIDE_PX;

    /** @param dimensions of the embedding */
    Signature signature(int sidePx, int dimensions) {
        return new Signature(
                "data: n x 3 x " + sidePx + " x " + sidePx + " (NCHW), red, green, blue; "
                        + (alignment == InputAlignment.BOX ? "a square around a face" : "an aligned face"),
                normalisation.text(),
                "n x " + dimensions + " numbers of norm 1; squared distance is dissimilarity",
                dimensions,
                alignment.template(sidePx).orElse(null),
                sidePx);
    }
}
