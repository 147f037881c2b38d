package org.kith.engine.store.row;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.Verdict;
import org.kith.engine.model.photo.QuarterTurn;

/**
 * A face of a photo, with who it is.
 *
 * @param box in fractions of the upright photo
 * @param quality 0..1
 * @param person by the user's word, or else by the machine's assignment; null if nobody known
 * @param personName null too for somebody without a name
 * @param decided whether the person is the user's word
 * @param cluster the machine's group; null if it has none
 * @param verdict the user's word; <em>is not</em> if he only said who it is not; null if he said nothing
 */
public record PhotoFace(
        FaceId id,
        Box box,
        Landmarks landmarks,
        double quality,
        @Nullable PersonId person,
        @Nullable String personName,
        boolean decided,
        @Nullable ClusterId cluster,
        @Nullable Verdict verdict) {

    /** Where it is in the photo turned. */
    public PhotoFace turned(QuarterTurn turn) {
        return turn.quarters() == 0
                ? this
                : new PhotoFace(
                        id, turn.of(box), turn.of(landmarks), quality, person, personName, decided, cluster, verdict);
    }
}
