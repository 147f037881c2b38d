package org.kith.engine.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.VerdictRow;

/**
 * Why a face is taken for whom it is taken.
 *
 * @param person by the user's word, or else by assignment; null if nobody known
 * @param personName null too for somebody without a name
 * @param unseen whether the user drew it, and the machine sees no face there: only what the user says of it counts
 * @param verdicts what the user said of it, oldest first
 * @param cluster the machine's group; empty if it has none
 * @param nearest the nearest faces the user has decided, nearest first; without an embedding, none
 * @param runnerUp the nearest face of somebody else than the first of them
 * @param limits up to where faces are one person, in the distances of the library's model
 * @param trust how likely it is to be the person, or else the nearest one; empty for what the user said, which is certain, and
 *     where nobody is known to compare with
 */
public record Explanation(
        FaceId face,
        Path photo,
        Why why,
        @Nullable PersonId person,
        @Nullable String personName,
        boolean unseen,
        List<VerdictRow> verdicts,
        Optional<Group> cluster,
        List<Near> nearest,
        Optional<Near> runnerUp,
        Limits limits,
        Optional<Trust> trust) {

    /**
     * What a distance means.
     *
     * @param assignSquaredDistance up to here two faces are taken for one person without asking
     * @param suggestSquaredDistance up to here the user is asked
     */
    public record Limits(double assignSquaredDistance, double suggestSquaredDistance) {}

    /** Where the answer comes from. */
    public enum Why {
        /** The user said who it is. */
        DECIDED,
        /** The user said that it is nobody worth knowing. */
        IGNORED,
        /** The user said that there is no face. */
        NOT_A_FACE,
        /** The machine grouped it with faces of somebody known. */
        ASSIGNED,
        /** The machine grouped it with others, of whom nobody knows who they are. */
        GROUPED,
        /** The machine found nothing it goes with. */
        ALONE
    }

    /**
     * The group the machine put it into.
     *
     * @param faces in it
     * @param decided of these, faces the user has said the person of
     */
    public record Group(ClusterId id, int faces, int decided) {}

    /**
     * A decided face.
     *
     * @param personName null for somebody without a name
     * @param squaredDistance of the two embeddings, 0..4
     * @param rejected whether the user said that the explained face is not this person
     */
    public record Near(
            FaceId face,
            Path photo,
            PersonId person,
            @Nullable String personName,
            double squaredDistance,
            boolean rejected) {}

    public Explanation {
        verdicts = List.copyOf(verdicts);
        nearest = List.copyOf(nearest);
    }
}
