package org.kith.app.window.review;

import java.util.Optional;
import org.kith.app.window.review.ReviewStep.TakenBack;
import org.kith.engine.model.PersonName;
import org.kith.engine.review.Question;
import org.kith.engine.store.row.ActSummary;

/**
 * A row of questions, of which an answer is one step of the history. Methods take time: never on the FX thread. Those that
 * answer return when that is on the disk, and throw if the engine refuses, having changed nothing.
 */
public interface ReviewSource {

    /** A new review: what was skipped in another may be asked again. */
    ReviewStep begin();

    /**
     * What is to be asked now: first of all what was taken back, then what is on the page.
     *
     * @param shown stays while it can be asked, perhaps with somebody whom the faces are like; empty if it was answered
     */
    ReviewStep next(Optional<Question> shown);

    /** The question whose answer was taken back last, if it is to be asked again: nothing else is looked at, so it is there at once. */
    Optional<TakenBack> takenBack();

    ActSummary yes(Question question);

    ActSummary no(Question question);

    ActSummary name(Question question, PersonName name);

    /** Nobody worth knowing. */
    ActSummary ignore(Question question);

    /** No faces at all. */
    ActSummary notFaces(Question question);

    /** Not in this review. */
    void skip(Question question);

    /** Nothing more is asked until {@link #begin}. */
    void end();
}
