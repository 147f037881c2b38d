package org.kith.engine.store.row;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

/**
 * A face as clustering sees it.
 *
 * @param role what it may do in a group
 * @param quality 0..1
 * @param decided whom the user says it is; null if he did not
 */
public record FaceForClustering(
        FaceId id,
        PhotoId photo,
        FaceRole role,
        double quality,
        Embedding embedding,
        @Nullable PersonId decided) {}
