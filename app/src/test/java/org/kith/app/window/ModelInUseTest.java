package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.app.window.people.PeopleLibrary;
import org.kith.app.window.review.EngineGroupRefresh;
import org.kith.app.window.review.EngineReview;
import org.kith.app.window.review.GroupRefresh;
import org.kith.app.window.review.ReviewStep;
import org.kith.app.window.settings.EngineStrictness;
import org.kith.engine.TestEngines;
import org.kith.engine.grouping.GroupingChange;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.Explanation;
import org.kith.engine.review.Question;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

/**
 * What the window compares faces by, in a library of two models. The bundled one puts Anna's faces with {@code near}, the
 * other one puts {@code far} with them; one face, {@code unseen}, has no embedding of the other.
 */
class ModelInUseTest {

    private static final String OTHER = "other-128-1";
    private static final int ANNA = 1;
    private static final int SOMEBODY = 2;
    private static final int THIRD = 3;

    /** A cosine distance from somebody's direction at which Kith asks, and does not assign by itself. */
    private static final double ASKED = 0.45;

    private PeopleLibrary library;
    private Database database;
    private List<FaceId> annas;
    private List<FaceId> near;
    private List<FaceId> far;
    private FaceId unseen;
    private PersonId anna;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new PeopleLibrary(folder);
        database = TestEngines.library(library.engine());
        annas = library.somebody(ANNA, 3);
        near = List.of(library.between(ANNA, THIRD, ASKED), library.between(ANNA, THIRD, ASKED));
        library.group(null, near);
        far = library.somebody(SOMEBODY, 2);
        unseen = library.like(ANNA, 0.1);
        library.group(null, List.of(unseen));
        anna = library.name(annas, "Anna");
        Map<FaceId, Embedding> others = new HashMap<>();
        annas.forEach(face -> others.put(face, new Embedding(PeopleLibrary.direction(ANNA, own(face), 0.1))));
        far.forEach(face -> others.put(face, new Embedding(PeopleLibrary.direction(ANNA, THIRD, ASKED))));
        near.forEach(face -> others.put(face, new Embedding(PeopleLibrary.direction(SOMEBODY, own(face), 0.1))));
        database.changeAndWait(Priority.USER, stores -> {
            stores.models().addNetwork(OTHER, Calibration.BUNDLED, "");
            stores.embeddings().save(OTHER, others);
        });
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** A direction that is nobody else's. */
    private static int own(FaceId face) {
        return Embedding.DIMENSIONS / 2 + (int) face.value();
    }

    private void useOther() {
        database.changeAndWait(Priority.USER, stores -> stores.models().use(OTHER));
    }

    /** Of whom it is asked whether they are Anna; whatever else is asked is passed over. */
    private static Set<FaceId> suggested(EngineReview review, ReviewStep first) {
        ReviewStep step = first;
        while (step.question().isPresent()) {
            Question question = step.question().get();
            if (question instanceof Question.IsThis) {
                return Set.copyOf(question.faces());
            }
            review.skip(question);
            step = review.next(Optional.empty());
        }
        return Set.of();
    }

    private Set<FaceId> suggested() {
        EngineReview review = review();
        return suggested(review, review.begin());
    }

    /** With the groups as they are. */
    private EngineReview review() {
        return new EngineReview(library.engine(), new GroupRefresh() {
            @Override
            public void now() {}

            @Override
            public void aside() {}
        });
    }

    private Set<Set<FaceId>> groups() {
        return database.read(stores -> stores.clusters().all()).stream()
                .map(cluster -> Set.copyOf(cluster.faces()))
                .collect(Collectors.toSet());
    }

    @Test
    void theReviewSuggestsByTheModelInUse() {
        assertThat(suggested()).isEqualTo(Set.copyOf(near));

        useOther();

        assertThat(suggested()).isEqualTo(Set.copyOf(far));
    }

    @Test
    void aReviewThatIsOpenGoesOverToTheNewModel() {
        EngineReview review = review();
        review.begin();

        useOther();

        assertThat(suggested(review, review.next(Optional.empty()))).isEqualTo(Set.copyOf(far));
    }

    @Test
    void aFaceIsExplainedByTheModelInUse() {
        Explanation before = library.reasons.why(near.get(0));
        useOther();
        Explanation after = library.reasons.why(near.get(0));

        assertThat(before.nearest().get(0).squaredDistance()).isLessThan(1.1);
        assertThat(after.nearest().get(0).squaredDistance()).isCloseTo(2, within(1e-5));
        assertThat(library.reasons.why(unseen).nearest()).isEmpty();
    }

    @Test
    void doubtfulFacesAreThoseTheModelInUseDoubts() {
        library.group(anna, near);
        assertThat(library.reasons.doubtful(anna)).isEmpty();

        useOther();

        assertThat(library.reasons.doubtful(anna)).containsExactlyInAnyOrderElementsOf(near);
    }

    @Test
    void regroupingGoesByTheModelInUse() {
        useOther();

        new EngineGroupRefresh(library.engine().grouping()).now();

        assertThat(groups()).contains(Set.copyOf(near)).noneMatch(group -> group.contains(unseen));
    }

    @Test
    void thePreviewOfAStrictnessGoesByTheModelInUse() {
        new EngineGroupRefresh(library.engine().grouping()).now();
        EngineStrictness grouping = new EngineStrictness(library.engine().grouping(), jobs());
        GroupingChange asItIs = grouping.preview(grouping.strictness(), () -> true);
        useOther();
        GroupingChange other = grouping.preview(grouping.strictness(), () -> true);

        assertThat(asItIs.facesMoved()).isZero();
        assertThat(other.facesMoved()).isPositive(); // unseen is in no group any more
        assertThat(other.decidedMoved()).isZero();
        assertThat(other.namesLost()).isEmpty();
    }

    private JobsViewModel jobs() {
        return new JobsViewModel(library.engine()::index, library.engine()::rescan, Runnable::run);
    }
}
