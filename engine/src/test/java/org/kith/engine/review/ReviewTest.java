package org.kith.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.grouping.LibraryGrouping;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.People;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;

class ReviewTest {

    private static final PersonName ANNA = new PersonName("Anna");

    private TestLibrary library;
    private People people;
    private int nextAxis = 10;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        people = new People(library.database());
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** A photo with a face at this cosine distance from the direction of somebody, in a direction of its own. */
    private FaceId photo(String name, int somebody, double cosineDistance) {
        return photos(name, at(somebody, cosineDistance)).get(0);
    }

    private List<FaceId> photos(String name, Embedding... embeddings) {
        AnalyzedFace[] faces = new AnalyzedFace[embeddings.length];
        for (int i = 0; i < faces.length; i++) {
            AnalyzedFace sample = Samples.face(0.125 + 0.25 * i, 0.8);
            faces[i] = new AnalyzedFace(sample.detected(), sample.quality(), embeddings[i]);
        }
        library.save(name, faces);
        return library.faces(name);
    }

    private Embedding at(int somebody, double cosineDistance) {
        float[] values = new float[Embedding.DIMENSIONS];
        double cosine = 1 - cosineDistance;
        values[somebody] = (float) cosine;
        values[nextAxis++] += (float) Math.sqrt(1 - cosine * cosine);
        return new Embedding(values);
    }

    private List<FaceId> several(int somebody, int count) {
        List<FaceId> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            faces.add(photo(somebody + "-" + nextAxis + ".jpg", somebody, 0.1));
        }
        return faces;
    }

    private Review review() {
        return new Review(library.database(), people);
    }

    private void regroup() {
        LibraryGrouping.regroupIfStale(library.database(), () -> true);
    }

    private PersonId anna() {
        return people.personNamed(ANNA).orElseThrow();
    }

    private static Question next(Review review) {
        return review.next().orElseThrow();
    }

    @Test
    void theLargestGroupIsAskedFirstAndGoneWhenItIsNamed() {
        List<FaceId> two = several(1, 2);
        List<FaceId> four = several(2, 4);
        regroup();
        Review review = review();

        Question first = next(review);
        assertThat(first).isInstanceOf(Question.WhoIs.class);
        assertThat(first.faces()).containsExactlyInAnyOrderElementsOf(four);
        review.name(first, ANNA).join();
        assertThat(library.facesOf(anna())).containsExactlyInAnyOrderElementsOf(four);

        assertThat(next(review).faces()).containsExactlyInAnyOrderElementsOf(two);
    }

    @Test
    void onlyWhatIsOnePersonBeyondDoubtIsAskedAtOnce() {
        List<FaceId> near = several(1, 3);
        FaceId far = photo("far.jpg", 1, 0.7);
        library.group(List.of(Set.of(near.get(0), near.get(1), near.get(2), far)));
        Review review = review();

        Question question = next(review);
        assertThat(question.faces()).containsExactlyInAnyOrderElementsOf(near);
        review.name(question, ANNA).join();

        assertThat(next(review).faces()).containsExactly(far);
    }

    /** Anna, and a group like her that grouping keeps apart. */
    private FaceId annaAndSomebodyLikeHer() {
        List<FaceId> faces = several(1, 3);
        FaceId like = photo("like.jpg", 1, 0.5);
        library.group(List.of(Set.copyOf(faces), Set.of(like)));
        people.nameFaces(faces, ANNA).join();
        return like;
    }

    @Test
    void somebodyLikeAPersonIsAskedToBeThatPerson() {
        FaceId like = annaAndSomebodyLikeHer();
        Review review = review();

        Question question = next(review);
        assertThat(question).isInstanceOfSatisfying(Question.IsThis.class, is -> assertThat(is.name())
                .isEqualTo("Anna"));
        review.yes(question).join();

        assertThat(library.facesOf(anna())).contains(like);
        assertThat(review.next()).isEmpty();
    }

    @Test
    void aNoIsNotAskedAgainNowOrLater() {
        annaAndSomebodyLikeHer();
        Review review = review();
        review.no(next(review)).join();

        assertThat(next(review)).isInstanceOf(Question.WhoIs.class);
        regroup();
        assertThat(next(review())).isInstanceOf(Question.WhoIs.class);
        assertThat(review().about(anna(), 10)).isEmpty();
    }

    @Test
    void anAnswerTakenBackIsAskedAgain() {
        annaAndSomebodyLikeHer();
        Review review = review();
        Question question = next(review);
        review.no(question).join();
        assertThat(review.undo()).isPresent();

        assertThat(next(review)).isEqualTo(question);
        assertThat(review.undo()).isEmpty();
    }

    @Test
    void anAnswerUndoneElsewhereIsAskedAgain() {
        several(1, 2);
        regroup();
        Review review = review();
        Question question = next(review);
        review.name(question, ANNA).join();
        people.history().undo().join();
        review.takeBack(question);

        assertThat(next(review)).isEqualTo(question);
        assertThat(review.undo()).isEmpty();
    }

    @Test
    void whatIsIgnoredOrSkippedIsNotAskedAgain() {
        several(1, 2);
        several(2, 3);
        regroup();
        Review review = review();
        review.ignore(next(review)).join();
        review.skip(next(review));

        assertThat(review.next()).isEmpty();
        assertThat(review().next()).isPresent(); // a skip is not for ever
    }

    @Test
    void twoFacesOfAPhotoAreNeverAskedToBeOnePerson() {
        List<FaceId> both = photos("both.jpg", at(1, 0.1), at(1, 0.5));
        library.group(List.of(Set.of(both.get(0)), Set.of(both.get(1))));
        people.nameFaces(List.of(both.get(0)), ANNA).join();

        assertThat(next(review())).isInstanceOf(Question.WhoIs.class);
    }

    /** Two groups of one person's likeness, whom the user cannot name. */
    private Question samePerson(Review review) {
        Optional<Question> question = review.next();
        while (question.isPresent() && question.get() instanceof Question.WhoIs) {
            review.skip(question.get());
            question = review.next();
        }
        return question.orElseThrow();
    }

    private void twoGroups() {
        Set<FaceId> one = Set.copyOf(several(1, 3));
        Set<FaceId> other = Set.of(photo("x.jpg", 1, 0.45), photo("y.jpg", 1, 0.45));
        library.group(List.of(one, other));
    }

    @Test
    void groupsWithoutANameMayBeTheSamePerson() {
        twoGroups();
        Review review = review();
        Question question = samePerson(review);
        assertThat(question).isInstanceOf(Question.SamePerson.class);
        review.yes(question).join();

        assertThat(people.overview().people()).singleElement().satisfies(person -> assertThat(person.decidedFaces())
                .isEqualTo(question.faces().size()
                        + ((Question.SamePerson) question).others().size()));
    }

    @Test
    void groupsToldApartStayApartWhenAllIsGroupedAgain() {
        List<FaceId> one = several(1, 2);
        List<FaceId> other = several(1, 2);
        library.group(List.of(Set.copyOf(one), Set.copyOf(other)));
        Review review = review();
        Question question = samePerson(review);
        review.no(question).join();
        assertThat(review.next()).isEmpty();

        regroup();
        assertThat(library.requireClusterOf(one.get(0))).isNotEqualTo(library.requireClusterOf(other.get(0)));
        review().name(new Question.WhoIs(one, Optional.empty()), ANNA).join();
        regroup();
        assertThat(next(review())).isInstanceOf(Question.WhoIs.class); // not: is this Anna?

        people.history().undo().join(); // the name
        people.history().undo().join(); // that they are two
        regroup();
        assertThat(library.requireClusterOf(one.get(0))).isEqualTo(library.requireClusterOf(other.get(0)));
        people.history().redo().join();
        regroup();
        assertThat(library.requireClusterOf(one.get(0))).isNotEqualTo(library.requireClusterOf(other.get(0)));
    }

    @Test
    void twoToldApartThatAreMergedLaterAreOne() {
        List<FaceId> one = several(1, 2);
        List<FaceId> other = several(1, 2);
        people.tellApart(one, other).join();
        regroup();
        assertThat(library.requireClusterOf(one.get(1))).isNotEqualTo(library.requireClusterOf(other.get(1)));

        people.nameFaces(List.of(one.get(0), other.get(0)), ANNA).join();
        regroup();
        assertThat(library.requireClusterOf(one.get(1))).isEqualTo(library.requireClusterOf(other.get(1)));
    }

    @Test
    void suggestionsForAPersonAreTheGroupsThatMayBeThem() {
        FaceId like = annaAndSomebodyLikeHer();
        photo("stranger.jpg", 5, 0.1);
        regroup();
        Review review = review();
        review.refresh();

        assertThat(review.about(anna(), 10)).singleElement().satisfies(question -> assertThat(question.faces())
                .containsExactly(like));
    }

    /** A second picture of her on a collage may be her; on another photo that shows her it is somebody else. */
    @Test
    void onACollageAPersonMayBeOnceMore() {
        List<FaceId> faces = new ArrayList<>(several(1, 3));
        List<FaceId> collage = photos("collage.jpg", at(1, 0.1), at(1, 0.1), at(1, 0.5));
        List<FaceId> crowd = photos("crowd.jpg", at(1, 0.1), at(1, 0.5));
        library.group(List.of(Set.copyOf(faces), Set.of(collage.get(2)), Set.of(crowd.get(1))));
        faces.addAll(collage.subList(0, 2));
        faces.add(crowd.get(0));
        faces.forEach(face -> people.is(face, ANNA).join());
        Review review = review();
        review.refresh();

        assertThat(review.about(anna(), 10)).singleElement().satisfies(question -> assertThat(question.faces())
                .containsExactly(collage.get(2)));
    }

    @Test
    void theOutlookCountsAnswersForMostFaces() {
        several(1, 7);
        several(2, 2);
        several(3, 1);
        regroup();
        Review review = review();
        review.refresh();

        assertThat(review.outlook()).isEqualTo(new Review.Outlook(10, 2, 0.9));
    }

    /** Anna, with a face that was named along with hers and is more like Ben. */
    private FaceId annaWithAFaceOfBen() {
        List<FaceId> annas = new ArrayList<>(several(1, 4));
        FaceId wrong = photo("wrong.jpg", 2, 0.15);
        annas.add(wrong);
        people.nameFaces(annas, ANNA).join();
        people.nameFaces(several(2, 4), new PersonName("Ben")).join();
        return wrong;
    }

    @Test
    void whenNothingElseIsLeftAFaceThatDoesNotFitItsNameIsAskedAbout() {
        FaceId wrong = annaWithAFaceOfBen();
        List<FaceId> unnamed = several(3, 2);
        regroup();
        Review review = review();
        assertThat(next(review).faces()).containsExactlyInAnyOrderElementsOf(unnamed);
        review.ignore(next(review)).join();

        Question question = next(review);
        assertThat(question).isInstanceOfSatisfying(Question.IsThis.class, is -> {
            assertThat(is.name()).isEqualTo("Anna");
            assertThat(is.named()).isTrue();
        });
        assertThat(question.faces()).containsExactly(wrong);
        assertThat(review.ahead(5)).hasSize(1);

        review.name(question, new PersonName("Ben")).join();
        assertThat(library.facesOf(anna())).doesNotContain(wrong).hasSize(4);
        assertThat(review.next()).isEmpty();
        people.history().undo().join();
        review.takeBack(question);
        assertThat(next(review)).isEqualTo(question);

        review.no(question).join();
        assertThat(library.facesOf(anna())).doesNotContain(wrong);
    }

    @Test
    void aFaceThatWasLookedAtIsNotAskedAboutAgain() {
        FaceId wrong = annaWithAFaceOfBen();
        Review review = review();
        Question question = next(review);
        review.yes(question).join();

        assertThat(library.facesOf(anna())).contains(wrong);
        assertThat(review.next()).isEmpty();
        assertThat(review().next()).as("nor later").isEmpty();

        people.history().undo().join();
        assertThat(next(review())).isEqualTo(question);
        review().skip(question);
        people.is(wrong, ANNA).join(); // somewhere else, of this very face
        assertThat(review().next()).isEmpty();
    }

    /** One group of the machine's, of which each half is alike, and the two are not very much. */
    private List<List<FaceId>> twoPeopleInAGroup() {
        List<List<FaceId>> halves = new ArrayList<>();
        for (double cosine : new double[] {1, 0.5}) {
            List<FaceId> half = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                float[] values = new float[Embedding.DIMENSIONS];
                double own = 0.1;
                double shared = Math.sqrt(1 - own * own);
                values[1] = (float) (shared * cosine);
                values[2] = (float) (shared * Math.sqrt(1 - cosine * cosine));
                values[nextAxis] = (float) own;
                half.addAll(photos("half-" + nextAxis++ + ".jpg", new Embedding(values)));
            }
            halves.add(half);
        }
        Set<FaceId> all = new HashSet<>(halves.get(0));
        all.addAll(halves.get(1));
        library.group(List.of(all));
        return halves;
    }

    private static Set<Set<FaceId>> sides(Question question) {
        Question.SamePerson same = (Question.SamePerson) question;
        return Set.of(Set.copyOf(same.faces()), Set.copyOf(same.others()));
    }

    @Test
    void aGroupThatMayBeTwoPeopleIsAskedToBeOneBeforeItIsNamed() {
        List<List<FaceId>> halves = twoPeopleInAGroup();
        Review review = review();
        Question question = next(review);
        assertThat(sides(question)).isEqualTo(Set.of(Set.copyOf(halves.get(0)), Set.copyOf(halves.get(1))));

        review.no(question).join();
        Question first = next(review);
        assertThat(first).isInstanceOf(Question.WhoIs.class);
        assertThat(halves).anySatisfy(half -> assertThat(first.faces()).containsExactlyInAnyOrderElementsOf(half));
        review.name(first, ANNA).join();
        assertThat(next(review).faces()).hasSize(3).doesNotContainAnyElementsOf(first.faces());
    }

    @Test
    void aGroupThatIsOneByTheUsersWordIsAskedForItsName() {
        twoPeopleInAGroup();
        Review review = review();
        review.yes(next(review)).join();

        assertThat(next(review)).isInstanceOf(Question.WhoIs.class);
        assertThat(next(review).faces()).hasSize(6);
        assertThat(review.undo()).isPresent();
        assertThat(next(review)).isInstanceOf(Question.SamePerson.class);
        review.skip(next(review));
        assertThat(next(review)).as("whoever cannot say").isInstanceOf(Question.WhoIs.class);
        assertThat(next(review).faces()).hasSize(6);
    }
}
