package org.kith.engine.evaluate.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.people.SimulatedUser.Answer;
import org.kith.engine.grouping.LibraryGrouping;
import org.kith.engine.model.FaceId;
import org.kith.engine.people.People;
import org.kith.engine.review.Question;
import org.kith.engine.review.Review;
import org.kith.engine.store.Database;

/**
 * How far a user gets with so many answers: the program asks, groups and remembers as it does for people; only the answers
 * are made.
 */
public final class PeopleEvaluation {

    private final Database library;
    private final List<LabelledPhoto> photos;
    private final SimulatedUser user;
    private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    private final AskedBefore asked = new AskedBefore();

    /**
     * Answers into the library.
     *
     * @param library in which nobody is named; open for writing, with no other faces in need of an answer than those of the
     *     photos
     */
    public PeopleEvaluation(Database library, List<LabelledPhoto> photos) {
        this.library = library;
        this.photos = List.copyOf(photos);
        this.user = new SimulatedUser(photos);
    }

    /**
     * One score for each number of answers; if the program runs out of questions, the last is of all that were asked.
     *
     * @param checkpoints ascending
     */
    public List<NamedScore> run(List<Integer> checkpoints) {
        regroup();
        Review review = new Review(library, new People(library));
        List<NamedScore> scores = new ArrayList<>();
        int given = 0;
        for (int checkpoint : checkpoints) {
            boolean more = true;
            while (given < checkpoint && more) {
                Optional<Question> question = review.next();
                question.ifPresent(q -> {
                    asked.note(q);
                    answers.merge(user.answer(q, review), 1, Integer::sum);
                });
                more = question.isPresent();
                given += more ? 1 : 0;
                if (given % Review.ANSWERS_A_GROUPING == 0) {
                    regroup();
                }
            }
            regroup();
            scores.add(score(given));
            if (!more) {
                break;
            }
        }
        return scores;
    }

    private void regroup() {
        LibraryGrouping.regroupIfStale(library, () -> true);
    }

    private NamedScore score(int given) {
        Map<FaceId, String> names = library.read(stores -> stores.people().namesOfFaces());
        Map<String, Integer> photosOf = new HashMap<>();
        photos.forEach(photo -> photosOf.merge(photo.person(), 1, Integer::sum));
        Set<String> shown = new HashSet<>(names.values());
        int right = 0;
        int named = 0;
        int wrong = 0;
        for (LabelledPhoto photo : photos) {
            @Nullable
            String name = photo.face().map(face -> names.get(face.id())).orElse(null);
            if (name != null) {
                boolean isRight = name.equals(photo.person());
                named++;
                wrong += isRight ? 0 : 1;
                right += isRight && photosOf.getOrDefault(name, 0) > 1 ? 1 : 0;
            }
        }
        long lost = user.typed().stream().filter(name -> !shown.contains(name)).count();
        List<Integer> sizes = photosOf.values().stream()
                .filter(size -> size > 1)
                .sorted(Comparator.reverseOrder())
                .toList();
        return new NamedScore(
                given,
                count(Answer.NAME),
                count(Answer.YES),
                count(Answer.NO),
                count(Answer.IGNORE),
                sum(sizes, sizes.size()),
                right,
                sum(sizes, given),
                named,
                wrong,
                (int) lost,
                asked.twice());
    }

    private int count(Answer answer) {
        return answers.getOrDefault(answer, 0);
    }

    private static int sum(List<Integer> sizes, int first) {
        return sizes.stream().limit(first).mapToInt(size -> size).sum();
    }
}
