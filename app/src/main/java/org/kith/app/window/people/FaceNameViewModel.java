package org.kith.app.window.people;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.naming.NameFieldViewModel;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.Explanation;
import org.kith.engine.store.row.ActKind;

/** Says who one face of a photo is, or is not. FX thread only. */
public final class FaceNameViewModel {

    private final Background background;
    private final PeopleSource source;
    private final PeopleActs acts;
    private final FaceReasons reasons;
    private final UndoViewModel undo;
    private final NameFieldViewModel field = new NameFieldViewModel();
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<Explanation>> why = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * The face in question.
     *
     * @param person who it is taken for; null if nobody
     * @param name of that person; null if there is none
     */
    public record Subject(
            FaceId face,
            @Nullable PersonId person,
            @Nullable String name) {}

    public FaceNameViewModel(
            Background background, PeopleSource source, PeopleActs acts, FaceReasons reasons, UndoViewModel undo) {
        this.reasons = reasons;
        this.background = background;
        this.source = source;
        this.acts = acts;
        this.undo = undo;
    }

    /** Empty while nothing is asked. */
    public ReadOnlyObjectProperty<Optional<Subject>> subject() {
        return subject.getReadOnlyProperty();
    }

    /** Why the face is taken for whom it is; empty until that is known. */
    public ReadOnlyObjectProperty<Optional<Explanation>> why() {
        return why.getReadOnlyProperty();
    }

    public NameFieldViewModel field() {
        return field;
    }

    public void begin(Subject face) {
        String name = face.name();
        field.begin(name == null ? "" : name, List.of());
        subject.set(Optional.of(face));
        why.set(Optional.empty());
        background.run(source::tiles, tiles -> {
            if (isAbout(face)) {
                field.know(GroupTile.named(tiles));
            }
        });
        background.run(() -> reasons.why(face.face()), found -> {
            if (isAbout(face)) {
                why.set(Optional.of(found));
            }
        });
    }

    private boolean isAbout(Subject face) {
        return subject.get().filter(face::equals).isPresent();
    }

    public void cancel() {
        subject.set(Optional.empty());
    }

    /** The face is the person of the typed or chosen name. */
    public void commit() {
        Optional<PersonName> name = field.name();
        subject.get().ifPresent(face -> {
            cancel();
            name.filter(n -> !n.text().equals(face.name()))
                    .ifPresent(
                            n -> undo.perform(ActKind.NAME_FACE, () -> acts.move(List.of(face.face()), n), () -> {}));
        });
    }

    public void notThisPerson() {
        subject.get().ifPresent(face -> {
            cancel();
            PersonId person = face.person();
            if (person != null) {
                undo.perform(ActKind.REJECT, () -> acts.reject(List.of(face.face()), person), () -> {});
            }
        });
    }

    public void notAFace() {
        subject.get().ifPresent(face -> {
            cancel();
            undo.perform(ActKind.NOT_A_FACE, () -> acts.notFaces(List.of(face.face())), () -> {});
        });
    }
}
