package org.kith.app.window.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.naming.KnownName;
import org.kith.app.window.people.PeopleLibrary;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.review.Question;

class ReviewViewModelTest {

    private PeopleLibrary library;
    private EngineReview review;
    private ReviewViewModel model;
    private final List<String> regrouped = new ArrayList<>();

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new PeopleLibrary(folder);
        GroupRefresh regrouping = new GroupRefresh() {
            @Override
            public void now() {
                regrouped.add("now");
            }

            @Override
            public void aside() {
                regrouped.add("aside");
            }
        };
        review = new EngineReview(library.engine(), regrouping);
        model = model(PeopleLibrary.sameThread());
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private ReviewViewModel model(Background background) {
        return new ReviewViewModel(background, review, library.engine().gallery()::photoOf, library.undo);
    }

    private Question question() {
        return model.step().get().question().orElseThrow();
    }

    private void name(String name) {
        model.field().text().set(name);
        model.name();
    }

    private String toast() {
        return library.toasts.current().get().map(Toast::message).orElse("");
    }

    @Test
    void theLargestGroupIsAskedFirstAndAnsweredByAName() {
        List<FaceId> two = library.somebody(1, 2);
        List<FaceId> four = library.somebody(2, 4);
        model.open();
        assertThat(model.loaded().get()).isTrue();
        assertThat(question().faces()).containsExactlyInAnyOrderElementsOf(four);
        assertThat(model.isYesOrNo()).isFalse();
        model.yes();
        assertThat(model.step().get().answers()).isZero();

        name("Anna");
        assertThat(toast()).isEqualTo("Named 4 faces “Anna”.");
        assertThat(question().faces()).containsExactlyInAnyOrderElementsOf(two);
        assertThat(model.field().text().get()).isEmpty();
        assertThat(model.step().get().names()).extracting(KnownName::name).containsExactly("Anna");

        name("Bert");
        assertThat(model.step().get().question()).isEmpty();
        assertThat(model.step().get().answers()).isEqualTo(2);
        assertThat(model.step().get().named()).isEqualTo(6);
        assertThat(library.names()).containsExactly("Anna", "Bert");
    }

    @Test
    void whatIsNoNameIsNoAnswer() {
        library.somebody(1, 2);
        model.open();
        name("  ");
        assertThat(model.step().get().answers()).isZero();
    }

    /** Anna, and a face like hers that grouping keeps apart. */
    private FaceId annaAndSomebodyLikeHer() {
        List<FaceId> faces = library.somebody(1, 3);
        FaceId like = library.like(1, 0.5);
        library.group(null, List.of(like));
        library.name(faces, "Anna");
        return like;
    }

    @Test
    void somebodyLikeAPersonIsShownBesideThem() {
        FaceId like = annaAndSomebodyLikeHer();
        model.open();
        assertThat(question()).isInstanceOf(Question.IsThis.class);
        assertThat(question().faces()).containsExactly(like);
        assertThat(model.step().get().person()).hasSize(3).doesNotContain(like);

        model.yes();
        assertThat(library.people.page(library.person("Anna")).orElseThrow().faces())
                .hasSize(4);
        assertThat(model.step().get().named()).isEqualTo(1);
    }

    @Test
    void aNoNamesNobodyAndTheNextQuestionIsAnother() {
        annaAndSomebodyLikeHer();
        model.open();
        model.no();
        assertThat(toast()).isEqualTo("1 face is not Anna.");
        assertThat(question()).isInstanceOf(Question.WhoIs.class);
        assertThat(model.step().get().named()).isZero();
    }

    @Test
    void whatIsTakenBackByAnyUndoIsAskedAgain() {
        library.somebody(1, 2);
        library.somebody(2, 4);
        model.open();
        Question first = question();
        name("Anna");
        Question second = question();
        model.ignore();
        assertThat(model.step().get().question()).isEmpty();

        model.undo();
        assertThat(question()).isEqualTo(second);
        assertThat(model.step().get().answers()).isEqualTo(1);
        library.undo.undo();
        assertThat(question()).isEqualTo(first);
        assertThat(model.step().get().named()).isZero();

        library.undo.redo();
        assertThat(question()).isEqualTo(second);
        assertThat(model.step().get().named()).isEqualTo(4);
        library.undo.undo();
        name("Berta");
        assertThat(library.names()).containsExactly("Berta");
        assertThat(question()).isEqualTo(second);
    }

    @Test
    void whatIsSkippedIsAskedInTheNextReview() {
        library.somebody(1, 2);
        model.open();
        Question asked = question();
        model.skip();
        assertThat(model.step().get().question()).isEmpty();

        model.leave();
        model.open();
        assertThat(question()).isEqualTo(asked);
    }

    @Test
    void twoSkippedThatAreAlikeAreAskedToBeOne() {
        library.somebody(1, 3);
        FaceId like = library.like(1, 0.5);
        library.group(null, List.of(like));
        model.open();
        model.skip();
        model.skip();
        assertThat(question()).isInstanceOf(Question.SamePerson.class);
        assertThat(model.takesName()).isFalse();

        model.yes();
        assertThat(library.people.tiles()).hasSize(1);
    }

    @Test
    void theReviewGoesOnAfterALookAtAPhoto() {
        library.somebody(1, 2);
        List<FaceId> four = library.somebody(2, 4);
        model.open();
        model.skip();
        Question second = question();
        List<PhotoId> found = new ArrayList<>();
        model.findPhoto(four.get(0), found::add);
        assertThat(found).hasSize(1);

        model.leave();
        model.open();
        assertThat(question()).isEqualTo(second);
        assertThat(regrouped).containsExactly("now");
    }

    @Test
    void facesAreGroupedAgainBeforeAndAfterAReviewThatAnsweredSomething() {
        library.somebody(1, 2);
        model.open();
        model.leave();
        assertThat(regrouped).containsExactly("now");

        model.open();
        name("Anna");
        model.leave();
        assertThat(regrouped).containsExactly("now", "now", "aside");
    }

    @Test
    void aNameThatWasTypedIsGivenWhenTheUserGoesAway() {
        library.somebody(1, 2);
        model.open();
        model.field().text().set("Anna");
        model.leave();

        assertThat(library.names()).containsExactly("Anna");
        assertThat(toast()).isEqualTo("Named 2 faces “Anna”.");
        assertThat(regrouped).as("the review has ended").containsExactly("now", "aside");
    }

    @Test
    void whatIsNoFaceIsAskedAboutNoMoreUntilThatIsUndone() {
        library.somebody(1, 2);
        model.open();
        Question asked = question();
        model.notFaces();

        assertThat(toast()).isEqualTo("Marked 2 as not faces.");
        assertThat(model.step().get().question()).isEmpty();
        assertThat(library.people.tiles()).isEmpty();
        model.undo();
        assertThat(question()).isEqualTo(asked);
    }

    @Test
    void aNameThatIsRefusedStaysInTheField() {
        library.name(library.somebody(1, 3), "Anna");
        List<FaceId> two = library.somebody(2, 2);
        library.people.reject(two, library.person("Anna"));
        model.open();
        Question asked = question();
        name("Anna");

        assertThat(library.people.page(library.person("Anna")).orElseThrow().faces())
                .hasSize(3);
        assertThat(toast()).startsWith("These faces cannot have that name");
        assertThat(question()).isEqualTo(asked);
        assertThat(model.field().name()).contains(new PersonName("Anna"));
    }

    private Deque<Runnable> slowly() {
        Deque<Runnable> work = new ArrayDeque<>();
        model = model(new Background(work::add, Runnable::run, failure -> {
            throw new AssertionError(failure);
        }));
        model.open();
        work.remove().run();
        return work;
    }

    private static void runAll(Deque<Runnable> work) {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void theNextQuestionIsThereBeforeTheLibraryHasAnswered() {
        List<FaceId> two = library.somebody(1, 2);
        List<FaceId> three = library.somebody(3, 3);
        library.somebody(2, 4);
        Deque<Runnable> work = slowly();
        assertThat(question().faces()).hasSize(4);

        model.skip();
        assertThat(question().faces()).containsExactlyInAnyOrderElementsOf(three);
        model.ignore();
        assertThat(question().faces()).containsExactlyInAnyOrderElementsOf(two);
        assertThat(model.step().get().answers()).isEqualTo(1);

        runAll(work);
        assertThat(question().faces()).as("what is on the page stays").containsExactlyInAnyOrderElementsOf(two);
        assertThat(model.step().get().answers()).isEqualTo(1);
        assertThat(library.people.tiles()).hasSize(2);
        model.undo();
        runAll(work);
        assertThat(question().faces()).as("taken back").containsExactlyInAnyOrderElementsOf(three);
    }

    @Test
    void whoAnswersFasterThanTheLibraryIsLookedAtIsAskedAboutOtherFaces() {
        List<FaceId> smallest = library.somebody(13, 2);
        for (int person = 1; person <= 12; person++) {
            library.somebody(person, 3);
        }
        Deque<Runnable> work = slowly();
        model.ignore();
        work.remove().run(); // the act; to look at the library comes after it
        for (int answer = 0; answer < 11; answer++) {
            model.ignore();
        }
        Question last = question();

        work.remove().run(); // what was taken back: nothing
        work.remove().run(); // a look that knows of one answer only
        assertThat(question()).isNotEqualTo(last);
        assertThat(question().faces()).containsExactlyInAnyOrderElementsOf(smallest);

        runAll(work);
        assertThat(question().faces()).containsExactlyInAnyOrderElementsOf(smallest);
        assertThat(model.step().get().answers()).isEqualTo(12);
    }

    @Test
    void whatIsTakenBackIsThereBeforeTheLibraryIsLookedAt() {
        List<FaceId> two = library.somebody(1, 2);
        List<FaceId> three = library.somebody(3, 3);
        Deque<Runnable> work = slowly();
        model.ignore();
        runAll(work);
        assertThat(question().faces()).containsExactlyInAnyOrderElementsOf(two);

        model.undo();
        work.remove().run(); // what was taken back
        assertThat(work).as("the look at the library is to come").isNotEmpty();
        assertThat(question().faces()).containsExactlyInAnyOrderElementsOf(three);
        assertThat(model.step().get().answers()).isZero();

        model.ignore();
        assertThat(question().faces()).as("then comes what was shown before").containsExactlyInAnyOrderElementsOf(two);
        runAll(work);
        assertThat(question().faces()).containsExactlyInAnyOrderElementsOf(two);
        assertThat(model.step().get().answers()).isEqualTo(1);
    }

    /** Whoever looks for questions in a large library takes seconds. */
    @Test
    void noAnswerWaitsWhileQuestionsAreLookedFor() throws Exception {
        library.somebody(1, 2);
        CountDownLatch looking = new CountDownLatch(2); // the second time
        CountDownLatch answered = new CountDownLatch(1);
        EngineReview slow = new EngineReview(library.engine(), new GroupRefresh() {
            @Override
            public void now() {
                looking.countDown();
                if (looking.getCount() == 0) {
                    await(answered);
                }
            }

            @Override
            public void aside() {}
        });
        Question asked = slow.begin().question().orElseThrow();
        CompletableFuture<ReviewStep> look = CompletableFuture.supplyAsync(slow::begin);
        await(looking);

        assertThat(slow.ignore(asked).faces()).isEqualTo(2);

        answered.countDown();
        assertThat(look.get(10, TimeUnit.SECONDS).question()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAnswerToWhatIsAnsweredAlreadyIsNotTaken() {
        library.somebody(1, 2);
        Deque<Runnable> work = slowly();
        model.ignore();
        int begun = work.size();
        model.ignore();
        model.skip();
        assertThat(work).hasSize(begun);
        runAll(work);

        assertThat(model.step().get().answers()).isEqualTo(1);
        assertThat(model.step().get().question()).isEmpty();
    }

    @Test
    void whoWasJustNamedIsAskedAboutOfTheQuestionThatIsShown() {
        List<FaceId> faces = library.somebody(1, 3);
        FaceId like = library.like(1, 0.5);
        library.group(null, List.of(like));
        model.open();
        assertThat(question().faces()).containsExactlyInAnyOrderElementsOf(faces);

        name("Anna");

        assertThat(question()).isInstanceOf(Question.IsThis.class);
        assertThat(question().faces()).containsExactly(like);
        assertThat(model.step().get().person()).isNotEmpty();
    }
}
