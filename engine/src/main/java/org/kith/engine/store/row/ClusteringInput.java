package org.kith.engine.store.row;

import java.util.List;

/**
 * All that a clustering needs: by photo and face id, so that equal libraries give equal input.
 *
 * @param changes which state of the library this is; goes to {@code ClusterStore.replaceAll} with the groups
 */
public record ClusteringInput(
        List<FaceForClustering> faces, List<Rejection> rejections, List<Apart> apart, long changes) {}
