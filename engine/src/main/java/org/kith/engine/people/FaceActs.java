package org.kith.engine.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.act.Acts.Done;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.UndecidedFace;
import org.kith.engine.store.row.VerdictSource;

/** What the user says of single faces. Confined to one transaction. */
final class FaceActs {

    /** Nobody who was photographed was born before. */
    private static final int FIRST_YEAR = 1800;

    private static final int NOTE_LETTERS = 10_000;

    private final Stores stores;
    private final Known known;

    FaceActs(Stores stores) {
        this.stores = stores;
        this.known = new Known(stores);
    }

    /** Here the user has looked at the very face: neither an earlier word nor another face of the photo stands against it. */
    PeopleChange are(Collection<FaceId> faces, PersonName name) {
        faces.forEach(known::face);
        return are(faces, stores.people().called(name));
    }

    /** As above, of somebody known, who may have no name. */
    PeopleChange are(Collection<FaceId> faces, PersonId person) {
        Person somebody = known.person(person);
        Set<FaceId> decided = Set.copyOf(stores.verdicts().facesOf(person));
        Set<FaceId> said = new LinkedHashSet<>();
        for (FaceId face : faces) {
            if (!decided.contains(known.face(face))) {
                said.add(face);
            }
        }
        stores.verdicts().is(said, person, VerdictSource.FACE);
        said.forEach(face -> leaveOthers(face, person));
        int looked = stores.verdicts().lookAt(faces, person);
        return new PeopleChange(person, somebody.name(), said.size() + looked, 0, 0, 0);
    }

    private void leaveOthers(FaceId face, PersonId person) {
        stores.people().dropCoverOfOthers(face, person);
        boolean stays = stores.clusters()
                .clusterOf(face)
                .flatMap(stores.clusters()::personOf)
                .filter(person::equals)
                .isPresent();
        if (!stays) {
            stores.clusters().remove(List.of(face));
        }
    }

    ActSummary areNot(Collection<FaceId> faces, PersonId person) {
        Person somebody = known.person(person);
        Set<FaceId> distinct = new LinkedHashSet<>(faces);
        for (FaceId face : distinct) {
            stores.verdicts().isNot(known.face(face), person, VerdictSource.FACE);
            stores.people().dropCover(person, face);
        }
        stores.clusters().removeRejectedFrom(person);
        return ActSummary.of(ActKind.REJECT, somebody.name(), distinct.size());
    }

    ActSummary notFaces(Collection<FaceId> faces) {
        Set<FaceId> distinct = new LinkedHashSet<>(faces);
        for (FaceId face : distinct) {
            if (stores.drawn().isDrawn(known.face(face))) {
                stores.drawn().remove(face);
            } else {
                stores.verdicts().notAFace(face, VerdictSource.FACE);
            }
        }
        leave(distinct);
        return ActSummary.of(ActKind.NOT_A_FACE, null, distinct.size());
    }

    ActSummary ignore(Collection<FaceId> faces) {
        Set<FaceId> distinct = new LinkedHashSet<>(faces);
        for (FaceId face : distinct) {
            stores.verdicts().ignore(known.face(face), VerdictSource.FACE);
        }
        leave(distinct);
        return ActSummary.of(ActKind.IGNORE, null, distinct.size());
    }

    /**
     * Everybody on the photos of whom the user has not said who they are.
     *
     * @param alsoAssigned those too whom the machine takes for somebody the user knows
     */
    Done<IgnoredRest> ignoreRest(Collection<PhotoId> photos, boolean alsoAssigned) {
        List<UndecidedFace> undecided = stores.faces().undecidedOn(photos);
        List<FaceId> rest = undecided.stream()
                .filter(face -> alsoAssigned || face.assigned() == null)
                .map(UndecidedFace::id)
                .toList();
        rest.forEach(face -> stores.verdicts().ignore(face, VerdictSource.REST));
        leave(rest);
        return new Done<>(
                new IgnoredRest(photos.size(), rest.size(), undecided.size() - rest.size()),
                ActSummary.of(ActKind.IGNORE, null, rest.size()));
    }

    /** They are nobody's faces now. */
    private void leave(Collection<FaceId> faces) {
        stores.clusters().remove(faces);
        faces.forEach(face -> stores.people().dropCoverOfOthers(face, null));
    }

    ActSummary setCover(PersonId person, FaceId face) {
        Person somebody = known.person(person);
        if (!stores.people().has(person, known.face(face))) {
            throw new EngineException(PeopleFault.NOT_THEIR_FACE, Known.describe(somebody));
        }
        stores.people().setCover(person, face);
        return ActSummary.of(ActKind.COVER, somebody.name(), 0);
    }

    ActSummary setHidden(PersonId person, boolean hidden) {
        Person somebody = known.person(person);
        stores.people().setHidden(person, hidden);
        return ActSummary.of(hidden ? ActKind.HIDE : ActKind.SHOW, somebody.name(), 0);
    }

    ActSummary setPinned(PersonId person, boolean pinned) {
        Person somebody = known.person(person);
        stores.people().setPinned(person, pinned);
        return ActSummary.of(pinned ? ActKind.PIN : ActKind.UNPIN, somebody.name(), 0);
    }

    /** @param born empty if it is not known */
    ActSummary setBorn(PersonId person, Optional<BirthDate> born) {
        Person somebody = known.person(person);
        born.ifPresent(FaceActs::requirePossible);
        stores.people().setBorn(person, born.orElse(null));
        stores.clusters().removeUnbornFrom(person);
        return ActSummary.of(ActKind.BORN, somebody.name(), 0);
    }

    private static void requirePossible(BirthDate born) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        boolean future = born.year() > today.getYear() || (born.year() == today.getYear() && born.ageOn(today) < 0);
        if (born.year() < FIRST_YEAR || future) {
            throw new EngineException(PeopleFault.NOT_BORN_THEN, born.toString());
        }
    }

    /** @param note blank to take it away */
    ActSummary setNote(PersonId person, String note) {
        Person somebody = known.person(person);
        String text = note.strip();
        if (text.length() > NOTE_LETTERS) {
            throw new EngineException(PeopleFault.NOTE_TOO_LONG, NOTE_LETTERS);
        }
        stores.people().setNote(person, text.isEmpty() ? null : text);
        return ActSummary.of(ActKind.NOTE, somebody.name(), 0);
    }
}
