package org.kith.engine.evaluate.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.engine.model.FaceId;
import org.kith.engine.review.Question;

/**
 * Notices a question that was answered before: about one of the same faces, and the same person or the other of the same
 * faces.
 */
final class AskedBefore {

    private final Set<List<Object>> seen = new HashSet<>();
    private int twice;

    void note(Question question) {
        boolean again = false;
        for (FaceId face : question.faces()) {
            if (question instanceof Question.SamePerson same) {
                for (FaceId other : same.others()) {
                    again |= !seen.add(List.of(face, other));
                }
            } else if (question instanceof Question.IsThis is) {
                again |= !seen.add(List.of(face, is.person(), is.named()));
            } else {
                again |= !seen.add(List.of(face));
            }
        }
        twice += again ? 1 : 0;
    }

    int twice() {
        return twice;
    }
}
