package org.kith.engine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
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
    private final Misfits misfits;

    Questions(LibraryFaces faces, Asked asked) {
        this.faces = faces;
        this.asked = asked;
        this.guesser = new Guesser(faces.crowd());
        this.misfits = new Misfits(faces, asked);
    }

    private record Valued(Question question, double faces) {}

    /**
     * About groups without a name: the most valuable first, each about other faces.
     *
     * @param most at least 1
     */
    List<Question> best(int most) {
        List<WaitingGroup> largestFirst = largestFirst();
        List<Valued> best = new ArrayList<>(); // of equal value the one of the larger group
        int compared = 0;
        for (WaitingGroup group : largestFirst) {
            if (isEnough(best, most, group.size(), compared)) {
                break;
            }
            compared++;
            if (!asked.isSkipped(group.core(faces.crowd()))) {
                best.add(about(group));
                best.sort(Comparator.comparingDouble(Valued::faces).reversed());
            }
        }
        return best.stream().limit(most).map(Valued::question).toList();
    }

    /** Of those about faces that have a name the most doubtful first. */
    List<Question> doubtful(Map<PersonId, List<FaceId>> unlooked, int most) {
        return misfits.best(unlooked, most);
    }

    /** Whether two groups are one, of whom the user could not say who they are. */
    List<Question> pairs() {
        return new Pairs(faces, asked).best(largestFirst()).stream().toList();
    }

    /** Whether no group that follows, none of them larger, is worth more than those that were found. */
    private static boolean isEnough(List<Valued> best, int most, int size, int compared) {
        return !best.isEmpty()
                && (compared >= ReviewThresholds.COMPARED
                        || (best.size() >= most && best.get(most - 1).faces() >= size));
    }

    /** Whether a question about one group can still be asked: its faces wait, and may be whom it asks about. */
    boolean stands(Question question) {
        if (question instanceof Question.SamePerson) {
            return false;
        }
        Set<FaceId> about = Set.copyOf(question.faces());
        List<ClusterableFace> waiting = faces.waiting().stream()
                .map(group -> group.core(faces.crowd()))
                .filter(core -> core.stream().map(ClusterableFace::id).anyMatch(about::contains))
                .flatMap(List::stream)
                .filter(face -> about.contains(face.id()))
                .toList();
        return waiting.size() == about.size() && !asked.isSkipped(waiting) && mayBe(question, waiting);
    }

    private boolean mayBe(Question question, List<ClusterableFace> waiting) {
        if (!(question instanceof Question.IsThis is)) {
            return true;
        }
        @Nullable KnownPerson known = faces.known(is.person());
        return known != null && known.maybe(waiting);
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
        Optional<Question> twoPeople = group.doubtfulHalves(faces.crowd())
                .filter(halves -> !asked.isSkipped(halves.first(), halves.second()))
                .map(halves -> areOne(group, halves));
        if (twoPeople.isPresent()) {
            return new Valued(twoPeople.get(), core.size() * known);
        }
        Question question = guess.filter(g -> g.probability() >= ReviewThresholds.WORTH_A_GUESS)
                .map(g -> isThis(group, g))
                .orElseGet(() -> new Question.WhoIs(WaitingGroup.ids(core), group.nameless()));
        return new Valued(question, core.size() * (yes + (1 - yes) * known));
    }

    private Question areOne(WaitingGroup group, Halves halves) {
        double yes = new Likeness(faces.crowd().rule()).probability(halves.cosineDistance(), group.room(faces.crowd()));
        return new Question.SamePerson(
                WaitingGroup.ids(halves.first()),
                Optional.empty(),
                WaitingGroup.ids(halves.second()),
                Optional.empty(),
                yes);
    }

    private Question isThis(WaitingGroup group, Guess guess) {
        @Nullable String name = guess.known().person().name();
        return new Question.IsThis(
                WaitingGroup.ids(group.core(faces.crowd())),
                group.nameless(),
                guess.known().person().id(),
                name == null ? "" : name,
                false,
                guess.probability(),
                guess.cosineDistance());
    }
}
