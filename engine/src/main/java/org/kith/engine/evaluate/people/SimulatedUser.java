package org.kith.engine.evaluate.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.Await;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;
import org.kith.engine.review.Question;
import org.kith.engine.review.Review;

/**
 * Answers truthfully, from the names of the folders: a photo's labelled face is the person of its folder, and any other
 * face is nobody worth knowing. A user looks at a group, not at each face in it: faces are taken for the person most of
 * them are, so that what the machine put together wrongly gets a wrong name. Where the program's guess is wrong, the right
 * name is typed.
 */
final class SimulatedUser {

    private final Map<FaceId, String> names = new HashMap<>();
    private final Set<String> typed = new HashSet<>();

    SimulatedUser(List<LabelledPhoto> photos) {
        photos.forEach(photo -> photo.face().ifPresent(face -> names.put(face.id(), photo.person())));
    }

    /** What the user did. */
    enum Answer {
        YES,
        NO,
        NAME,
        IGNORE,
        SKIP
    }

    Answer answer(Question question, Review review) {
        Optional<String> who = who(question.faces());
        if (question instanceof Question.SamePerson same) {
            boolean one = who.isPresent() && who.equals(who(same.others()));
            (one ? review.yes(question) : review.no(question)).join();
            return one ? Answer.YES : Answer.NO;
        }
        if (who.isEmpty()) {
            review.ignore(question).join();
            return Answer.IGNORE;
        }
        if (question instanceof Question.IsThis is && is.name().equals(who.get())) {
            review.yes(question).join();
            return Answer.YES;
        }
        return type(who.get(), question, review);
    }

    /** What the program refuses (two faces of one photo, say), the user leaves. */
    private Answer type(String name, Question question, Review review) {
        try {
            Await.result(review.name(question, new PersonName(name)));
        } catch (EngineException e) {
            review.skip(question);
            return Answer.SKIP;
        }
        typed.add(name);
        return Answer.NAME;
    }

    /** Names given so far. */
    Set<String> typed() {
        return typed;
    }

    /** The person of most of the faces, if any is labelled. */
    private Optional<String> who(List<FaceId> faces) {
        Map<String, Integer> counts = new HashMap<>();
        for (FaceId face : faces) {
            String name = names.get(face);
            if (name != null) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
