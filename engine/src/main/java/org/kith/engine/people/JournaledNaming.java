package org.kith.engine.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.act.Acts.Done;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.VerdictSource;

/** Naming and merging with what is remembered of them: which names are no more. Confined to one transaction. */
final class JournaledNaming {

    private final Stores stores;

    JournaledNaming(Stores stores) {
        this.stores = stores;
    }

    Done<PeopleChange> name(GroupId group, PersonName name) {
        Optional<Person> before = person(group);
        boolean other = stores.people()
                .byName(name)
                .map(Person::id)
                .filter(id -> !isPerson(group, id))
                .isPresent();
        PeopleChange change = new Naming(stores).name(group, name);
        ActKind kind = group instanceof ClusterId ? ActKind.NAME_GROUP : other ? ActKind.MERGE : ActKind.RENAME;
        return done(kind, before.stream().toList(), change, kind == ActKind.MERGE ? 2 : 0);
    }

    /** Some faces of a group, and not the group: what else is in it waits. */
    Done<PeopleChange> nameFaces(Collection<FaceId> faces, PersonName name) {
        PersonId person = stores.people().called(name);
        PeopleChange change = give(faces, person);
        if (change.faces() == 0) {
            throw new EngineException(PeopleFault.FACES_CANNOT_BE, name);
        }
        return done(ActKind.NAME_GROUP, List.of(), change, 0);
    }

    /** {@link #nameFaces} of somebody who may have no name. */
    Done<PeopleChange> giveFaces(Collection<FaceId> faces, PersonId person) {
        return done(ActKind.NAME_GROUP, List.of(), give(faces, person), 0);
    }

    /** Faces of two groups are one person, without a name as yet. */
    Done<PeopleChange> joinFaces(Collection<FaceId> faces) {
        return done(ActKind.MERGE, List.of(), give(faces, stores.people().add(null)), 2);
    }

    private PeopleChange give(Collection<FaceId> faces, PersonId person) {
        Person somebody = new Known(stores).person(person);
        return Naming.plus(
                new PeopleChange(person, somebody.name(), 0, 0, 0, 0),
                Giving.giveFaces(stores, faces, person, VerdictSource.NAMING));
    }

    Done<PeopleChange> merge(List<GroupId> groups) {
        List<Person> before = new ArrayList<>();
        groups.forEach(group -> person(group).ifPresent(before::add));
        return done(ActKind.MERGE, before, new Merging(stores).merge(groups), groups.size());
    }

    private static boolean isPerson(GroupId group, PersonId person) {
        return group instanceof PersonId && group.equals(person);
    }

    private Optional<Person> person(GroupId group) {
        return group instanceof PersonId person ? stores.people().byId(person) : Optional.empty();
    }

    private static Done<PeopleChange> done(ActKind kind, List<Person> before, PeopleChange change, int groups) {
        List<String> gone = new ArrayList<>();
        for (Person person : before) {
            @Nullable String name = person.name();
            if (name != null && !name.equals(change.name())) {
                gone.add(name);
            }
        }
        return new Done<>(change, new ActSummary(kind, change.name(), gone, change.faces(), groups));
    }
}
