package org.kith.app.window.review;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.app.window.naming.KnownName;
import org.kith.engine.model.FaceId;
import org.kith.engine.review.Question;
import org.kith.engine.review.Review.Outlook;

/**
 * Where a review stands.
 *
 * @param question empty when nothing is left to ask
 * @param person faces of the person it asks about, the one to show first; empty in other questions
 * @param names to complete to
 * @param answers given in this review, without those taken back
 * @param named faces that these gave a name
 * @param ahead what waits still
 * @param following what is shown next as soon as this is answered
 */
public record ReviewStep(
        Optional<Question> question,
        List<FaceId> person,
        List<KnownName> names,
        int answers,
        int named,
        Outlook ahead,
        List<Asking> following) {

    static final ReviewStep NONE =
            new ReviewStep(Optional.empty(), List.of(), List.of(), 0, 0, Outlook.of(List.of()), List.of());

    /**
     * A question with what is shown beside it.
     *
     * @param person as in {@link ReviewStep}
     */
    record Asking(Question question, List<FaceId> person) {
        Asking {
            person = List.copyOf(person);
        }
    }

    /**
     * A question that is asked again.
     *
     * @param answers as in {@link ReviewStep}, now
     * @param named as in {@link ReviewStep}, now
     */
    record TakenBack(Asking asking, int answers, int named) {}

    public ReviewStep {
        person = List.copyOf(person);
        names = List.copyOf(names);
        following = List.copyOf(following);
    }

    /** The question whose answer was taken back, before the library was looked at again; after it comes the one that was shown. */
    ReviewStep takenBack(TakenBack again) {
        List<Asking> after = asked().filter(other -> Collections.disjoint(
                        other.question().faces(), again.asking().question().faces()))
                .toList();
        return new ReviewStep(
                Optional.of(again.asking().question()),
                again.asking().person(),
                names,
                again.answers(),
                again.named(),
                ahead,
                after);
    }

    /** All that is asked, in order. */
    Stream<Asking> asked() {
        return Stream.concat(question.map(first -> new Asking(first, person)).stream(), following.stream());
    }

    /** The same question, and others after it. */
    ReviewStep withFollowing(List<Asking> others) {
        return new ReviewStep(question, person, names, answers, named, ahead, others);
    }

    /** The next question, before the library has answered; only where one follows. */
    ReviewStep answered(int more) {
        Asking next = following.get(0);
        return new ReviewStep(
                Optional.of(next.question()),
                next.person(),
                names,
                answers + more,
                named,
                ahead,
                following.subList(1, following.size()));
    }
}
