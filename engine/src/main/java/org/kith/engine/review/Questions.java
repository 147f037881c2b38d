package org.kith.engine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.model.FaceRole;
import org.kith.engine.review.Guesser.Guess;

/**
 * Orders what may be asked by the faces an answer is expected to settle. A group is settled by a name as by a yes, if the
 * user knows who it is: of large groups that is nearly certain, of a single face it is not, unless it is like somebody
 * known.
 */
final class Questions {

    private final LibraryFaces faces;
    private final Asked asked;
    private final Guesser guesser;

    Questions(LibraryFaces faces, Asked asked) {
        this.faces = faces;
        this.asked = asked;
        this.guesser = new Guesser(faces.crowd());
    }

    private record Valued(Question question, double faces) {}

    Optional<Question> best() {
        List<WaitingGroup> largestFirst = largestFirst();
        @Nullable Valued best = null;
        int compared = 0;
        for (WaitingGroup group : largestFirst) {
            if (best != null && (best.faces() >= group.size() || compared == ReviewThresholds.COMPARED)) {
                break;
            }
            compared++;
            List<ClusterableFace> core = group.core(faces.crowd());
            if (!asked.isSkipped(core)) {
                Valued candidate = about(group);
                if (best == null || candidate.faces() > best.faces()) {
                    best = candidate;
                }
            }
        }
        return best == null ? new Pairs(faces, asked).best(largestFirst) : Optional.of(best.question());
    }

    /** Whether these faces are the person, the largest groups first; groups that are hardly them are left out. */
    List<Question> about(KnownPerson person, int most) {
        List<KnownPerson> only = List.of(person);
        double far = faces.crowd().rule().scale().cosineDistance(ReviewThresholds.FAR_COSINE_DISTANCE);
        List<WaitingGroup> nearest = faces.waiting().stream()
                .filter(group -> group.mean().cosineDistance(person.mean()) <= far)
                .sorted(Comparator.comparingDouble(group -> group.mean().cosineDistance(person.mean())))
                .limit(2L * most)
                .toList();
        List<Valued> valued = new ArrayList<>();
        for (WaitingGroup group : nearest) {
            guesser.guess(group, only)
                    .filter(guess -> guess.probability() >= ReviewThresholds.WORTH_A_GUESS)
                    .ifPresent(guess -> valued.add(new Valued(
                            isThis(group, guess), group.core(faces.crowd()).size() * guess.probability())));
        }
        return valued.stream()
                .sorted(Comparator.comparingDouble(Valued::faces).reversed())
                .limit(most)
                .map(Valued::question)
                .toList();
    }

    private List<WaitingGroup> largestFirst() {
        return faces.waiting().stream()
                .sorted(Comparator.comparingInt(WaitingGroup::size)
                        .reversed()
                        .thenComparing(group -> group.faces().get(0).id().value()))
                .toList();
    }

    private Valued about(WaitingGroup group) {
        List<ClusterableFace> core = group.core(faces.crowd());
        long clear = core.stream().filter(face -> face.role() == FaceRole.SEED).count();
        double known = ReviewThresholds.UNCLEAR_KNOWN + clear / (clear + 2.0);
        Optional<Guess> guess = guesser.guess(group, faces.known());
        double yes = guess.map(Guess::probability).orElse(0.0);
        Question question = guess.filter(g -> g.probability() >= ReviewThresholds.WORTH_A_GUESS)
                .map(g -> isThis(group, g))
                .orElseGet(() -> new Question.WhoIs(WaitingGroup.ids(core), group.nameless()));
        return new Valued(question, core.size() * (yes + (1 - yes) * known));
    }

    private Question isThis(WaitingGroup group, Guess guess) {
        @Nullable String name = guess.known().person().name();
        return new Question.IsThis(
                WaitingGroup.ids(group.core(faces.crowd())),
                group.nameless(),
                guess.known().person().id(),
                name == null ? "" : name,
                guess.probability(),
                guess.cosineDistance());
    }
}
