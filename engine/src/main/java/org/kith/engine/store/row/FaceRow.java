package org.kith.engine.store.row;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.Verdict;

/**
 * A face with all that is known of it.
 *
 * @param photo path of its file
 * @param photoWidthPx of the full upright photo: the box is in fractions of it
 * @param photoHeightPx of the full upright photo
 * @param cluster the machine's group; null if it has none
 * @param verdict the user's word; the newest <em>is not</em> if he only said who it is not; null if he said nothing
 * @param source in which act that was said
 * @param personId whom the verdict is about
 * @param personName null for somebody without a name
 * @param modelId null if that model has not seen the face
 * @param embedding null too if it was not asked for
 */
public record FaceRow(
        FaceId id,
        Path photo,
        int photoWidthPx,
        int photoHeightPx,
        DetectedFace detected,
        FaceQuality quality,
        @Nullable ClusterId cluster,
        @Nullable Verdict verdict,
        @Nullable VerdictSource source,
        @Nullable PersonId personId,
        @Nullable String personName,
        @Nullable String modelId,
        @Nullable Embedding embedding) {}
