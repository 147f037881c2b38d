package org.kith.app.window.review;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.naming.KnownName;
import org.kith.app.window.review.Answers.Answer;
import org.kith.app.window.review.ReviewStep.Asking;
import org.kith.app.window.review.ReviewStep.TakenBack;
import org.kith.engine.Engine;
import org.kith.engine.act.Acted;
import org.kith.engine.job.Await;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.People;
import org.kith.engine.review.Question;
import org.kith.engine.review.Review;
import org.kith.engine.store.row.ActSummary;

/** The review of the open library. Thread-safe. */
public final class EngineReview implements ReviewSource {

    /** More acts than anybody takes back before looking at the next question. */
    private static final int HISTORY = 100;

    /** As many as are looked at to say whether somebody is that person. */
    private static final int FACES_OF_PERSON = 5;

    /** Questions that are answered without waiting: two a second while a look at a large library takes four. */
    private static final int AHEAD = 12;

    private final Engine engine;
    private final People people;
    private final GroupRefresh regrouping;

    /** Held while questions are looked for, which takes its time: no answer waits for it. */
    private final Object looking = new Object();

    private volatile @Nullable Review review;
    private volatile Answers answers = new Answers();

    public EngineReview(Engine engine, GroupRefresh regrouping) {
        this.engine = engine;
        this.people = engine.people();
        this.regrouping = regrouping;
    }

    @Override
    public ReviewStep begin() {
        synchronized (looking) {
            regrouping.now();
            review = engine.review();
            answers = new Answers();
            return next(Optional.empty());
        }
    }

    @Override
    public ReviewStep next(Optional<Question> shown) {
        synchronized (looking) {
            Review now = review;
            return now == null ? ReviewStep.NONE : next(now, shown);
        }
    }

    @Override
    public Optional<TakenBack> takenBack() {
        Review now = review;
        if (now == null) {
            return Optional.empty();
        }
        answers.update(people.history().newest(HISTORY)).forEach(now::takeBack);
        return answers.askAgain()
                .map(question ->
                        new TakenBack(new Asking(question, person(question)), answers.count(), answers.named()));
    }

    private ReviewStep next(Review now, Optional<Question> shown) {
        answers.update(people.history().newest(HISTORY)).forEach(now::takeBack);
        List<Question> ahead = now.ahead(AHEAD);
        Optional<Question> question = answers.askAgain()
                .or(() -> shown.flatMap(on -> kept(on, ahead, now)))
                .or(() -> ahead.stream().findFirst());
        return new ReviewStep(
                question,
                question.map(this::person).orElse(List.of()),
                names(),
                answers.count(),
                answers.named(),
                now.outlook(),
                ahead.stream()
                        .filter(other -> question.filter(asked -> !Collections.disjoint(asked.faces(), other.faces()))
                                .isEmpty())
                        .map(other -> new Asking(other, person(other)))
                        .toList());
    }

    /** What is on the page: as it would be asked now, or else as it is there. */
    private static Optional<Question> kept(Question shown, List<Question> ahead, Review now) {
        Set<FaceId> faces = Set.copyOf(shown.faces());
        return ahead.stream()
                .filter(question -> faces.equals(Set.copyOf(question.faces())))
                .findFirst()
                .or(() -> Optional.of(shown).filter(now::stands));
    }

    private List<FaceId> person(Question question) {
        if (!(question instanceof Question.IsThis is)) {
            return List.of();
        }
        return people.bestFaces(is.person(), FACES_OF_PERSON + is.faces().size()).stream()
                .filter(face -> !is.faces().contains(face)) // one that has the name already, and may be wrong
                .limit(FACES_OF_PERSON)
                .toList();
    }

    private List<KnownName> names() {
        return people.names().stream()
                .map(name -> new KnownName(name.person(), name.name(), name.faces()))
                .toList();
    }

    @Override
    public ActSummary yes(Question question) {
        return answer(question, asked -> asked.yes(question), question instanceof Question.IsThis is && !is.named());
    }

    @Override
    public ActSummary no(Question question) {
        return answer(question, asked -> asked.no(question), false);
    }

    @Override
    public ActSummary name(Question question, PersonName name) {
        return answer(question, asked -> asked.name(question, name), true);
    }

    @Override
    public ActSummary ignore(Question question) {
        return answer(question, asked -> asked.ignore(question), false);
    }

    @Override
    public ActSummary notFaces(Question question) {
        return answer(question, asked -> asked.notFaces(question), false);
    }

    private ActSummary answer(
            Question question, Function<Review, CompletableFuture<? extends Acted<?>>> act, boolean names) {
        Review now = review;
        if (now == null) {
            throw new IllegalStateException("the review has ended");
        }
        Acted<?> acted = Await.result(act.apply(now));
        answers.add(new Answer(
                question, acted.entry().orElse(Answers.NOT_REMEMBERED), names ? named(question, acted.act()) : 0));
        if (answers.count() % Review.ANSWERS_A_GROUPING == 0) {
            regrouping.aside();
        }
        return acted.act();
    }

    /** Of those put together without a name all are named; else the act says how many were left out. */
    private static int named(Question question, ActSummary act) {
        return question.nameless().isPresent() ? question.faces().size() : act.faces();
    }

    @Override
    public void skip(Question question) {
        Review now = review;
        if (now != null) {
            now.skip(question);
            answers.skip(question);
        }
    }

    @Override
    public void end() {
        review = null;
        if (answers.count() > 0) {
            regrouping.aside();
        }
    }
}
