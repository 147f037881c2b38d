package org.kith.app.window.review;

import java.util.Optional;
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
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.review.Question;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/**
 * One question at a time. It stays until it is answered, whatever changes in the library meanwhile; what is answered faster
 * than the next question comes is about nothing the user has seen, and is not taken. FX thread only.
 */
public final class ReviewViewModel {

    private final Background background;
    private final ReviewSource source;
    private final Function<FaceId, Optional<PhotoId>> photoOf;
    private final UndoViewModel undo;
    private final NameFieldViewModel field = new NameFieldViewModel();
    private final ReadOnlyObjectWrapper<ReviewStep> step = new ReadOnlyObjectWrapper<>(ReviewStep.NONE);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Refresh<ReviewStep> refresh;
    private boolean open;
    private boolean kept;
    private boolean answering;
    private boolean ending;

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
        this.refresh = new Refresh<>(background, source::next, this::take);
        undo.changes().subscribe((before, now) -> {
            if (open && loaded.get()) {
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
        if (asked.isPresent() && typed.isPresent()) {
            ending = true;
            undo.perform(ActKind.NAME_GROUP, () -> source.name(asked.get(), typed.get()), this::end);
        } else {
            end();
        }
    }

    private void end() {
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

    private void take(ReviewStep next) {
        if (!open) {
            return;
        }
        if (next.question().equals(step.get().question())) {
            field.know(next.names()); // it was refused: the user goes on where he was
        } else {
            field.begin("", next.names());
        }
        step.set(next);
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
            answering = true;
            undo.perform(kind, () -> act.apply(question), () -> answering = false);
        });
    }

    /** Empty while the question on the page is answered already. */
    private Optional<Question> current() {
        return answering || refresh.isRunning() ? Optional.empty() : step.get().question();
    }

    /** Not now. */
    public void skip() {
        current().ifPresent(question -> {
            answering = true;
            Supplier<Question> skip = () -> {
                source.skip(question);
                return question;
            };
            background.run(skip, skipped -> {
                answering = false;
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
