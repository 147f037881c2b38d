package org.kith.app.window.review;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Refresh;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.naming.NameFieldViewModel;
import org.kith.app.window.review.ReviewStep.Asking;
import org.kith.app.window.review.ReviewStep.TakenBack;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.review.Question;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/**
 * One question at a time. It stays until it is answered, whatever changes in the library meanwhile. The next one is there at once: it was
 * looked for while the user looked at this one. FX thread only.
 */
public final class ReviewViewModel {

    private final Background background;
    private final ReviewSource source;
    private final Function<FaceId, Optional<PhotoId>> photoOf;
    private final UndoViewModel undo;
    private final NameFieldViewModel field = new NameFieldViewModel();
    private final ReadOnlyObjectWrapper<ReviewStep> step = new ReadOnlyObjectWrapper<>(ReviewStep.NONE);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final AtomicLong acts = new AtomicLong();
    private final Refresh<Answer> refresh;
    private boolean open;
    private boolean kept;
    private int unanswered;
    private boolean waiting;

    /** Faces that were asked about since the library was last looked at with nothing said meanwhile. */
    private final Set<FaceId> settled = new HashSet<>();

    private volatile Optional<Question> shown = Optional.empty();
    private boolean ending;

    /**
     * What was asked for a step, at one time.
     *
     * @param acts how many acts had begun or ended before
     */
    private record Answer(long acts, ReviewStep step) {}

    /**
     * Nothing is asked before {@link #open}.
     *
     * @param photoOf where a face is; may take its time
     */
    public ReviewViewModel(
            Background background,
            ReviewSource source,
            Function<FaceId, Optional<PhotoId>> photoOf,
            UndoViewModel undo) {
        this.background = background;
        this.source = source;
        this.photoOf = photoOf;
        this.undo = undo;
        this.refresh = new Refresh<>(background, () -> new Answer(acts.get(), source.next(shown)), this::answered);
        undo.changes().subscribe((before, now) -> {
            if (open && loaded.get()) {
                background.run(source::takenBack, again -> again.ifPresent(this::askAgain));
                refresh.request();
            }
        });
    }

    public ReadOnlyObjectProperty<ReviewStep> step() {
        return step.getReadOnlyProperty();
    }

    /** Whether there is a first question, or it is known that there is none. */
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    public NameFieldViewModel field() {
        return field;
    }

    /** The user comes to the page: a new review, or the one he left to look at a photo. */
    public void open() {
        open = true;
        if (kept) {
            kept = false;
            refresh.request();
        } else if (!ending) {
            begin();
        }
    }

    private void begin() {
        loaded.set(false);
        background.run(source::begin, begun -> {
            if (open) {
                take(begun);
                loaded.set(true);
            }
        });
    }

    /** The user goes away: a name that was typed is given. */
    public void leave() {
        open = false;
        if (kept) {
            return;
        }
        Optional<Question> asked = current();
        Optional<PersonName> typed = field.isTyped() && takesName() ? field.name() : Optional.empty();
        loaded.set(false);
        step.set(ReviewStep.NONE);
        shown = Optional.empty();
        if (asked.isPresent() && typed.isPresent()) {
            ending = true;
            undo.perform(ActKind.NAME_GROUP, () -> source.name(asked.get(), typed.get()), this::endReview);
        } else {
            endReview();
        }
    }

    private void endReview() {
        ending = true;
        Supplier<Boolean> end = () -> {
            source.end();
            return true;
        };
        background.run(end, ended -> {
            ending = false;
            if (open) { // the user is back already
                begin();
            }
        });
    }

    /** An answer from before an act would bring back the question that was answered. */
    private void answered(Answer answer) {
        if (unanswered == 0 && answer.acts() == acts.get()) {
            take(answer.step());
        } else if (open) {
            addFollowing(answer.step());
            refresh.request();
        }
    }

    /** Who answers faster than the library is looked at is asked about faces of which nothing was said since that look. */
    private void addFollowing(ReviewStep old) {
        Set<FaceId> known = new HashSet<>(settled);
        current().ifPresent(question -> known.addAll(question.faces()));
        List<Asking> others = old.asked()
                .filter(asking -> Collections.disjoint(known, asking.question().faces()))
                .toList();
        if (!others.isEmpty()) {
            step.set(step.get().withFollowing(others));
            if (waiting) {
                waiting = false;
                show(0);
            }
        }
    }

    private void take(ReviewStep next) {
        if (!open) {
            return;
        }
        waiting = false;
        settled.clear();
        shown = next.question();
        if (isAboutTheSame(next)) {
            field.know(next.names()); // it was refused: the user goes on where he was
        } else {
            field.begin("", next.names());
        }
        step.set(next);
    }

    /** Whether what was typed is still the answer: the same faces, perhaps with somebody whom they are like. */
    private boolean isAboutTheSame(ReviewStep next) {
        Optional<Question> before = step.get().question();
        return next.question().map(Question::faces).equals(before.map(Question::faces));
    }

    /** Whether the question is one of yes or no. */
    public boolean isYesOrNo() {
        return step.get().question().filter(q -> !(q instanceof Question.WhoIs)).isPresent();
    }

    /** Whether a name answers it: of two groups it would be about one of them only. */
    public boolean takesName() {
        return step.get()
                .question()
                .filter(q -> !(q instanceof Question.SamePerson))
                .isPresent();
    }

    public void yes() {
        if (isYesOrNo()) {
            answer(takesName() ? ActKind.NAME_GROUP : ActKind.MERGE, source::yes);
        }
    }

    public void no() {
        if (isYesOrNo()) {
            answer(takesName() ? ActKind.REJECT : ActKind.APART, source::no);
        }
    }

    /** The faces are the person of the typed or chosen name. */
    public void name() {
        if (takesName()) {
            field.name().ifPresent(name -> answer(ActKind.NAME_GROUP, question -> source.name(question, name)));
        }
    }

    /** Nobody the user wants to know. */
    public void ignore() {
        answer(ActKind.IGNORE, source::ignore);
    }

    /** No faces at all; of two groups it would be about one of them only. */
    public void notFaces() {
        if (takesName()) {
            answer(ActKind.NOT_A_FACE, source::notFaces);
        }
    }

    private void answer(ActKind kind, Function<Question, ActSummary> act) {
        current().ifPresent(question -> {
            advance(1);
            undo.perform(kind, () -> act.apply(question), this::end);
        });
    }

    /** The next question is shown, if it is known by now. */
    private void advance(int answers) {
        unanswered++;
        acts.incrementAndGet();
        step.get().question().ifPresent(question -> settled.addAll(question.faces()));
        if (step.get().following().isEmpty()) {
            waiting = true;
            shown = Optional.empty();
        } else {
            show(answers);
        }
    }

    private void show(int answers) {
        step.set(step.get().answered(answers));
        shown = step.get().question();
        field.begin("", step.get().names());
    }

    private void end() {
        unanswered--;
        acts.incrementAndGet();
    }

    /** What was taken back is on the page at once: to look at the library again takes longer. */
    private void askAgain(TakenBack again) {
        Optional<Question> question = Optional.of(again.asking().question());
        if (open && loaded.get() && !step.get().question().equals(question)) {
            acts.incrementAndGet();
            waiting = false;
            shown = question;
            step.set(step.get().takenBack(again));
            field.begin("", step.get().names());
        }
    }

    /** Empty while the question on the page is answered already. */
    private Optional<Question> current() {
        return waiting ? Optional.empty() : step.get().question();
    }

    /** Not now. */
    public void skip() {
        current().ifPresent(question -> {
            advance(0);
            Supplier<Question> skip = () -> {
                source.skip(question);
                return question;
            };
            background.run(skip, skipped -> {
                end();
                refresh.request();
            });
        });
    }

    /** Takes back what was done last. */
    public void undo() {
        undo.undo();
    }

    /** Where the face is; the review goes on when the user comes back from there. */
    public void findPhoto(FaceId face, Consumer<PhotoId> found) {
        background.run(
                () -> photoOf.apply(face), photo -> photo.filter(there -> open).ifPresent(there -> {
                    kept = true;
                    found.accept(there);
                }));
    }
}
