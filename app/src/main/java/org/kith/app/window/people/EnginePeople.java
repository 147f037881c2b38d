package org.kith.app.window.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.History;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.people.People;
import org.kith.engine.store.Database;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.row.GroupFace;
import org.kith.engine.store.row.JournalEntry;
import org.kith.engine.store.row.PeopleOverview;
import org.kith.engine.store.row.PersonSummary;
import org.kith.engine.store.row.PhotoRow;

/** The people of the open library, as the pages see them. Thread-safe. */
public final class EnginePeople implements PeopleSource, PeopleActs, History {

    private final People people;
    private final Database library;

    public EnginePeople(People people, Database library) {
        this.people = people;
        this.library = library;
    }

    @Override
    public List<GroupTile> tiles() {
        PeopleOverview overview = people.overview();
        return Stream.of(
                        overview.people().stream().map(EnginePeople::tile),
                        overview.hidden().stream().map(EnginePeople::tile),
                        overview.unnamed().stream().map(EnginePeople::tile))
                .flatMap(Function.identity())
                .sorted(Comparator.comparingInt(GroupTile::faces).reversed())
                .toList();
    }

    private static GroupTile tile(PersonSummary summary) {
        return new GroupTile(
                summary.person().id(),
                summary.person().name(),
                summary.faces(),
                summary.photos(),
                summary.person().hidden(),
                summary.shown());
    }

    private static GroupTile tile(ClusterSummary summary) {
        return new GroupTile(summary.id(), null, summary.faces(), summary.photos(), false, summary.shown());
    }

    @Override
    public Optional<PersonPage> page(GroupId group) {
        return library.read(stores -> group instanceof PersonId person
                ? personPage(stores, person)
                : clusterPage(stores, new ClusterId(group.value())));
    }

    private static Optional<PersonPage> personPage(Stores stores, PersonId id) {
        return stores.people().byId(id).map(person -> {
            List<GroupFace> faces = stores.portraits().ofPerson(id);
            @Nullable
            FaceId cover = person.cover() != null || faces.isEmpty()
                    ? person.cover()
                    : faces.get(0).id();
            return new PersonPage(
                    id,
                    person.name(),
                    person.birthYear(),
                    person.hidden(),
                    cover,
                    assignedFirst(faces),
                    ids(stores.gallery().ofPerson(id)));
        });
    }

    private static Optional<PersonPage> clusterPage(Stores stores, ClusterId id) {
        List<GroupFace> faces = stores.portraits().ofCluster(id);
        if (faces.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PersonPage(
                id,
                null,
                null,
                false,
                faces.get(0).id(),
                faces.stream()
                        .map(face -> new PersonFace(face.id(), face.photo(), false))
                        .toList(),
                ids(stores.gallery().ofCluster(id))));
    }

    private static List<PersonFace> assignedFirst(List<GroupFace> faces) {
        return faces.stream()
                .sorted(Comparator.comparing(GroupFace::decided))
                .map(face -> new PersonFace(face.id(), face.photo(), !face.decided()))
                .toList();
    }

    private static List<PhotoId> ids(List<PhotoRow> photos) {
        return photos.stream().map(PhotoRow::id).toList();
    }

    @Override
    public ActSummary name(GroupId group, PersonName name) {
        return remembered(people.name(group, name));
    }

    @Override
    public ActSummary merge(GroupId into, List<GroupId> others) {
        List<GroupId> all = new ArrayList<>(others);
        all.add(0, into);
        return remembered(people.merge(all));
    }

    @Override
    public ActSummary reject(List<FaceId> faces, PersonId person) {
        return answer(people.reject(faces, person));
    }

    @Override
    public ActSummary move(List<FaceId> faces, PersonName name) {
        return remembered(people.are(faces, name));
    }

    @Override
    public ActSummary confirm(List<FaceId> faces, PersonId person) {
        return remembered(people.are(faces, person));
    }

    @Override
    public ActSummary ignore(List<GroupId> groups) {
        List<FaceId> faces = groups.stream()
                .flatMap(group -> page(group).stream())
                .flatMap(page -> page.faces().stream())
                .map(PersonFace::id)
                .toList();
        return answer(people.ignore(faces));
    }

    @Override
    public ActSummary ignoreFaces(List<FaceId> faces) {
        return answer(people.ignore(faces));
    }

    @Override
    public ActSummary hide(PersonId person) {
        return answer(people.hide(person));
    }

    @Override
    public ActSummary show(PersonId person) {
        return answer(people.unhide(person));
    }

    @Override
    public ActSummary born(PersonId person, OptionalInt year) {
        return answer(people.setBirthYear(person, year));
    }

    @Override
    public ActSummary notAFace(FaceId face) {
        return answer(people.notAFace(face));
    }

    @Override
    public ActSummary chooseCover(PersonId person, FaceId face) {
        return answer(people.setCover(person, face));
    }

    @Override
    public State state() {
        return new State(people.toUndo().isPresent(), people.toRedo().isPresent());
    }

    @Override
    public Optional<ActSummary> undo() {
        return answer(people.undo());
    }

    @Override
    public Optional<ActSummary> redo() {
        return answer(people.redo());
    }

    /** What the journal says of the act that was just done. */
    private ActSummary remembered(CompletableFuture<?> act) {
        answer(act);
        return people.toUndo()
                .map(JournalEntry::act)
                .orElseThrow(() -> new IllegalStateException("an act left nothing in the journal"));
    }

    /** The window's workers have time: an act is a transaction of milliseconds that goes ahead of all indexing. */
    private static <T> T answer(CompletableFuture<T> act) {
        try {
            return act.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
    }
}
