package org.kith.engine.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.model.photo.Label;
import org.kith.engine.store.Stores;
import org.kith.engine.store.archive.ArchivedPerson;
import org.kith.engine.store.archive.ArchivedVerdict;
import org.kith.engine.store.archive.LocatedFaces;
import org.kith.engine.store.row.VerdictRow;
import org.kith.engine.store.row.VerdictSource;

/**
 * Who the people of an archive are here: by their names, or else by faces of which the user has said here who they are. Somebody
 * whose faces were forgotten here is nobody. Confined to one transaction.
 */
final class PersonMatching {

    private final Stores stores;
    private final boolean byNames;
    private final Map<Long, Evidence> evidence = new HashMap<>();
    private final Map<Long, PersonId> here = new HashMap<>();
    private final Set<Long> made = new HashSet<>();
    private final Set<Long> leftOut = new HashSet<>();
    private final List<PersonConflict> conflicts = new ArrayList<>();

    /** What the faces of somebody say. */
    private static final class Evidence {
        private int located;
        private boolean forgotten;
        private final List<PersonId> decided = new ArrayList<>();

        /** Whom all are whose person was decided here, which are not few. */
        Optional<PersonId> unanimous() {
            boolean agreed = Set.copyOf(decided).size() == 1 && 2 * decided.size() >= located;
            return agreed ? Optional.of(decided.get(0)) : Optional.empty();
        }
    }

    /** @param byNames whether somebody is known by the name alone, whatever was said of the faces: two may answer differently */
    PersonMatching(
            Stores stores, Archive archive, LocatedFaces located, Map<FaceId, List<VerdictRow>> said, boolean byNames) {
        this.stores = stores;
        this.byNames = byNames;
        for (ArchivedVerdict verdict : archive.verdicts()) {
            @Nullable FaceId face = located.faces().get(verdict.face());
            if (verdict.person() != null && verdict.verdict() == Verdict.IS && face != null) {
                note(evidence(verdict.person()), said.getOrDefault(face, List.of()));
            }
        }
        archive.people().forEach(this::match);
    }

    private Evidence evidence(long person) {
        return evidence.computeIfAbsent(person, number -> new Evidence());
    }

    private static void note(Evidence evidence, List<VerdictRow> said) {
        evidence.located++;
        for (VerdictRow word : said) {
            evidence.forgotten |= word.source() == VerdictSource.FORGOTTEN;
            if (word.verdict() == Verdict.IS && word.person() != null) {
                evidence.decided.add(word.person());
            }
        }
    }

    private void match(ArchivedPerson person) {
        Evidence of = evidence(person.person());
        if (byNames && person.name() != null) {
            matchName(person.person(), new PersonName(person.name()), of);
        } else if (of.forgotten) {
            leftOut.add(person.person());
        } else if (person.name() == null) {
            if (Set.copyOf(of.decided).size() == 1) {
                here.put(person.person(), of.decided.get(0));
            }
        } else {
            matchNamed(person.person(), new PersonName(person.name()), of);
        }
    }

    /** Those faces that were forgotten are passed over one by one; who has the name here is not concerned. */
    private void matchName(long person, PersonName name, Evidence of) {
        Optional<Person> namesake = stores.people().byName(name);
        if (namesake.isPresent()) {
            here.put(person, namesake.get().id());
        } else if (of.forgotten) {
            leftOut.add(person);
        } else {
            of.unanimous()
                    .flatMap(stores.people()::byId)
                    .filter(nameless -> nameless.name() == null)
                    .ifPresent(nameless -> {
                        here.put(person, nameless.id());
                        stores.people().rename(nameless.id(), name);
                    });
        }
    }

    private void matchNamed(long person, PersonName name, Evidence of) {
        Optional<Person> namesake = stores.people().byName(name);
        Optional<Person> byFaces = of.unanimous().flatMap(stores.people()::byId);
        if (namesake.isPresent()) {
            PersonId id = namesake.get().id();
            if (of.decided.isEmpty() || of.decided.contains(id)) {
                here.put(person, id);
                return;
            }
            conflicts.add(new PersonConflict(
                    PersonConflict.Kind.NAME_OF_ANOTHER,
                    name.text(),
                    byFaces.map(Person::name).orElse(null)));
            byFaces.ifPresentOrElse(somebody -> here.put(person, somebody.id()), () -> leftOut.add(person));
            return;
        }
        byFaces.ifPresent(somebody -> {
            here.put(person, somebody.id());
            if (somebody.name() == null) {
                stores.people().rename(somebody.id(), name);
            } else {
                conflicts.add(new PersonConflict(PersonConflict.Kind.OTHER_NAME, name.text(), somebody.name()));
            }
        });
    }

    /** Whether nothing about them is taken over. */
    boolean isLeftOut(long person) {
        return leftOut.contains(person);
    }

    boolean isForgotten(long person) {
        return evidence(person).forgotten && !here.containsKey(person);
    }

    /** Empty of somebody who is nobody here so far. */
    Optional<PersonId> find(long person) {
        return Optional.ofNullable(here.get(person));
    }

    /** Whether somebody whose photos are elsewhere is to be kept by the name. */
    boolean isNameOnly(ArchivedPerson person) {
        return !byNames
                && person.name() != null
                && evidence(person.person()).located == 0
                && !isLeftOut(person.person())
                && find(person.person()).isEmpty();
    }

    /** Who is nobody here becomes somebody. */
    PersonId make(ArchivedPerson person) {
        @Nullable PersonId known = here.get(person.person());
        if (known != null) {
            return known;
        }
        @Nullable PersonName name = person.name() == null ? null : new PersonName(person.name());
        Optional<Person> namesake =
                name == null ? Optional.empty() : stores.people().byName(name);
        PersonId id = namesake.map(Person::id).orElseGet(() -> {
            made.add(person.person());
            return stores.people().add(name);
        });
        here.put(person.person(), id);
        if (made.contains(person.person())) {
            stores.archive().setCreatedAt(id, person.createdAt());
        }
        return id;
    }

    int made() {
        return made.size();
    }

    /** What else the archive knows of somebody who is here: what nothing was said about is taken over. */
    void complete(ArchivedPerson there, @Nullable FaceId cover) {
        @Nullable PersonId id = here.get(there.person());
        if (id == null || isLeftOut(there.person())) {
            return;
        }
        Person now = stores.people().byId(id).orElseThrow();
        completeBirth(there, now);
        completeNote(there, now);
        there.circles().forEach(circle -> stores.circles().add(new Label(circle), List.of(id)));
        if (there.pinned() && !now.pinned()) {
            stores.people().setPinned(id, true);
        }
        if (there.unshared()) {
            stores.shares().setShared(id, false);
        }
        if (there.hidden() && !now.hidden()) {
            if (made.contains(there.person())) {
                stores.people().setHidden(id, true);
            } else {
                conflict(PersonConflict.Kind.HIDDEN, there, now);
            }
        }
        if (cover == null || cover.equals(now.cover())) {
            return;
        }
        if (now.cover() != null) {
            conflict(PersonConflict.Kind.COVER, there, now);
        } else if (stores.people().has(id, cover)) {
            stores.people().setCover(id, cover);
        }
    }

    private void completeBirth(ArchivedPerson there, Person now) {
        @Nullable BirthDate said = there.born();
        @Nullable BirthDate known = now.born();
        if (said == null || said.equals(known)) {
            return;
        }
        boolean exacter = known != null && known.day() == null && said.year() == known.year();
        if (known == null || exacter) {
            stores.people().setBorn(now.id(), said);
            stores.clusters().removeUnbornFrom(now.id());
        } else if (said.day() != null || said.year() != known.year()) {
            conflict(PersonConflict.Kind.BIRTH_YEAR, there, now);
        }
    }

    /** A note that is here stays, and the other comes to it. */
    private void completeNote(ArchivedPerson there, Person now) {
        @Nullable String said = there.note();
        @Nullable String known = now.note();
        if (said != null && (known == null || !known.contains(said))) {
            stores.people().setNote(now.id(), known == null ? said : known + "\n" + said);
        }
    }

    private void conflict(PersonConflict.Kind kind, ArchivedPerson there, Person now) {
        conflicts.add(new PersonConflict(kind, there.name(), now.name()));
    }

    List<PersonConflict> conflicts() {
        return conflicts;
    }
}
