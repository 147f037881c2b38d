package org.kith.engine.train.network;

import org.jspecify.annotations.Nullable;

/**
 * What a layer takes, beside what the paper says.
 *
 * @param layer as the paper names it
 * @param height rows that come out
 * @param width columns that come out
 * @param channels that come out
 * @param parameters that a gradient changes
 * @param multiplyAdds for one picture; as in the paper a bias counts as one
 * @param paperParameters null where the paper gives none
 * @param paperMultiplyAdds null where the paper gives none
 */
public record LayerCost(
        String layer,
        int height,
        int width,
        int channels,
        long parameters,
        long multiplyAdds,
        @Nullable PaperFigure paperParameters,
        @Nullable PaperFigure paperMultiplyAdds) {}
