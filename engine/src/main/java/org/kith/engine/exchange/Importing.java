package org.kith.engine.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.exchange.Words.Word;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.Stores;
import org.kith.engine.store.archive.ArchivedFace;
import org.kith.engine.store.archive.ArchivedPerson;
import org.kith.engine.store.archive.ArchivedVerdict;
import org.kith.engine.store.archive.LocatedFaces;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.VerdictRow;
import org.kith.engine.store.row.VerdictSource;

/** Takes over an archive, as one act. Confined to one transaction. */
final class Importing {

    private final Stores stores;
    private final Archive archive;
    private final LocatedFaces located;
    private final Words words;
    private final PersonMatching persons;
    private final Map<Long, ArchivedPerson> people = new HashMap<>();
    private final Map<Long, String> paths = new HashMap<>();
    private final Set<FaceId> drawn = new HashSet<>();
    private final List<FaceConflict> conflicts = new ArrayList<>();
    private int known;
    private int forgotten;

    private Importing(Stores stores, Archive archive, boolean byNames) {
        this.stores = stores;
        this.archive = archive;
        archive.people().forEach(person -> people.put(person.person(), person));
        archive.faces().forEach(face -> paths.put(face.face(), face.path()));
        located = drawn(stores.archive().locate(archive.faces()));
        Map<FaceId, List<VerdictRow>> said =
                stores.archive().said(located.faces().values());
        words = new Words(said);
        persons = new PersonMatching(stores, archive, located, said, byNames);
    }

    static Imported run(Stores stores, Archive archive, ActKind kind) {
        return run(stores, archive, kind, null);
    }

    /** @param by who said all that, if the history is to tell: then people are known by their names alone */
    static Imported answers(Stores stores, Archive archive, @Nullable PersonName by) {
        return run(stores, archive, ActKind.ANSWERS, by == null ? null : by.text());
    }

    private static Imported run(Stores stores, Archive archive, ActKind kind, @Nullable String by) {
        stores.journal().begin();
        Importing importing = new Importing(stores, archive, kind == ActKind.ANSWERS);
        Set<FaceId> faces = importing.takeOver();
        int made = importing.persons.made();
        PhotoImport photos = new PhotoImport(stores, importing.known());
        photos.run(archive.photos(), archive.albums());
        boolean changed = stores.journal()
                .end(new ActSummary(
                        kind,
                        by,
                        List.of(),
                        faces.size(),
                        made,
                        photos.changed().size()))
                .isPresent();
        return new Imported(
                made,
                faces.size(),
                photos.changed().size(),
                importing.known,
                importing.forgotten,
                changed,
                importing.conflicts,
                importing.persons.conflicts(),
                importing.waiting(),
                photos.conflicts(),
                photos.waiting());
    }

    /** With those faces that the user drew there, and that were not found here. */
    private LocatedFaces drawn(LocatedFaces found) {
        Map<Long, FaceId> faces = new HashMap<>(found.faces());
        for (ArchivedFace face : archive.faces()) {
            if (face.drawn() && !faces.containsKey(face.face())) {
                stores.archive().draw(face).ifPresent(here -> {
                    faces.put(face.face(), here);
                    drawn.add(here);
                });
            }
        }
        return new LocatedFaces(faces, found.withoutPhoto());
    }

    /** Who of the archive is somebody here. */
    private Map<Long, PersonId> known() {
        Map<Long, PersonId> known = new HashMap<>();
        people.keySet().forEach(number -> persons.find(number).ifPresent(person -> known.put(number, person)));
        return known;
    }

    /** The faces of which something new is said. */
    private Set<FaceId> takeOver() {
        List<ArchivedVerdict> taken =
                archive.verdicts().stream().filter(this::isNew).toList();
        for (ArchivedVerdict verdict : taken) {
            if (verdict.person() != null) {
                persons.make(person(verdict.person()));
            }
        }
        archive.people().stream().filter(persons::isNameOnly).forEach(persons::make);
        Set<FaceId> faces = new HashSet<>(drawn);
        Set<FaceId> nobodys = new HashSet<>();
        for (ArchivedVerdict verdict : taken) {
            FaceId face = face(verdict);
            faces.add(face);
            write(verdict, face, nobodys);
        }
        stores.clusters().remove(nobodys);
        for (ArchivedPerson person : archive.people()) {
            persons.find(person.person()).ifPresent(stores.clusters()::removeRejectedFrom);
            persons.complete(
                    person, person.cover() == null ? null : located.faces().get(person.cover()));
        }
        faces.addAll(new ApartImport(stores, archive, located, words).run());
        return faces;
    }

    private ArchivedPerson person(long number) {
        return Objects.requireNonNull(people.get(number), "Archive");
    }

    private FaceId face(ArchivedVerdict verdict) {
        return Objects.requireNonNull(located.faces().get(verdict.face()), "isNew");
    }

    private boolean isNew(ArchivedVerdict verdict) {
        @Nullable FaceId face = located.faces().get(verdict.face());
        if (face == null) {
            return false;
        }
        @Nullable Long person = verdict.person();
        if (words.isForgotten(face) || (person != null && persons.isForgotten(person))) {
            forgotten++;
            return false;
        }
        if (person != null && persons.isLeftOut(person)) {
            return false;
        }
        Word word = new Word(
                verdict.verdict(),
                who(person),
                person == null ? null : person(person).name());
        if (words.has(face, word)) {
            known++;
            return false;
        }
        Optional<Word> against = words.against(face, word);
        against.ifPresentOrElse(
                other -> conflicts.add(new FaceConflict(path(verdict.face()), word.told(), other.told())),
                () -> words.add(face, word));
        return against.isEmpty();
    }

    private long who(@Nullable Long person) {
        return person == null ? 0 : persons.find(person).map(PersonId::value).orElse(-person);
    }

    private String path(long face) {
        return Objects.requireNonNull(paths.get(face), "Archive");
    }

    /** @param nobodys takes the faces that leave their groups */
    private void write(ArchivedVerdict verdict, FaceId face, Set<FaceId> nobodys) {
        @Nullable
        PersonId person =
                verdict.person() == null ? null : persons.find(verdict.person()).orElseThrow();
        stores.archive()
                .add(face, verdict.verdict(), person, source(verdict), verdict.at(), assigned(verdict.assignedTo()));
        if (verdict.verdict() == Verdict.IS_NOT) {
            stores.people().dropCover(Objects.requireNonNull(person), face);
            return;
        }
        stores.people().dropCoverOfOthers(face, person);
        Optional<PersonId> taken = stores.clusters().clusterOf(face).flatMap(stores.clusters()::personOf);
        if (person == null || !taken.equals(Optional.of(person))) {
            nobodys.add(face);
        }
    }

    /** Who was forgotten there may be known here: their faces are only not asked about. */
    private static VerdictSource source(ArchivedVerdict verdict) {
        return verdict.source() == VerdictSource.FORGOTTEN ? VerdictSource.REST : verdict.source();
    }

    private @Nullable Long assigned(@Nullable Long person) {
        return person == null || person == 0
                ? person
                : persons.find(person).map(PersonId::value).orElse(null);
    }

    /** What was said of faces that are not here, a photo at a time, by path. */
    private List<WaitingPhoto> waiting() {
        Map<String, int[]> counts = new LinkedHashMap<>(); // faces, and those of them whose photo is here
        for (ArchivedFace face : archive.faces()) {
            if (!located.faces().containsKey(face.face())) {
                int[] count = counts.computeIfAbsent(face.path(), path -> new int[2]);
                count[0]++;
                count[1] += located.withoutPhoto().contains(face.face()) ? 0 : 1;
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new WaitingPhoto(entry.getKey(), entry.getValue()[0], entry.getValue()[1] > 0))
                .sorted(Comparator.comparing(WaitingPhoto::photo))
                .toList();
    }
}
