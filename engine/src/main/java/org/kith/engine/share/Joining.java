package org.kith.engine.share;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.share.Contested.Claim;
import org.kith.engine.store.Stores;
import org.kith.engine.store.archive.ArchivedFace;
import org.kith.engine.store.row.VerdictRow;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.shares.JoinedWord;
import org.kith.engine.store.shares.SharedWord;
import org.kith.engine.store.shares.Sharer;

/**
 * What holds here of all that others say, found out from all of it at once: so it is the same in whatever order it came. What was said
 * here stays; what others say holds where all of them agree. Confined to one transaction.
 */
final class Joining {

    /** One face may be a mistake on either side. */
    private static final int FACES_OF_ONE = 3;

    private static final Comparator<Claim> BY_WORDS = Comparator.comparing(
                    (Claim claim) -> claim.person() == null ? "" : claim.person())
            .thenComparing(Claim::verdict)
            .thenComparing(claim -> claim.by() == null ? "" : claim.by());

    private final Stores stores;
    private final boolean draws;
    private final Map<Long, String> names;
    private final List<SharedWord> words;
    private final Map<Long, FaceId> located;
    private final Map<FaceId, List<VerdictRow>> own = new HashMap<>();
    private final Map<Somebody, List<SharedWord>> spoken = new LinkedHashMap<>();
    private final Map<Somebody, Who> people = new HashMap<>();
    private final Map<FaceId, List<Wanted>> wanted = new TreeMap<>(Comparator.comparingLong(FaceId::value));
    private final List<Contested> contested = new ArrayList<>();

    /** Somebody of whom a library speaks, however the name is written. */
    private record Somebody(long sharer, String key) {}

    /**
     * Who that is here: somebody who is known, or will be by this name.
     *
     * @param key of the name, of somebody who is not here yet; empty of others
     */
    private record Who(@Nullable PersonId person, String key, String name) {

        boolean isSame(Who other) {
            return Objects.equals(person, other.person) && key.equals(other.key);
        }
    }

    /** A verdict that is to hold. */
    private record Wanted(Verdict verdict, @Nullable Who who, String at) {

        boolean isSame(Wanted other) {
            return verdict == other.verdict
                    && (who == null ? other.who == null : other.who != null && who.isSame(other.who));
        }
    }

    /** A verdict that somebody gives. */
    private record Said(@Nullable Long sharer, Wanted word) {}

    /** What became of it. */
    record Result(int people, Set<FaceId> added, int removed, int waiting) {}

    /** @param draws whether faces are drawn here that others drew and that were not found here */
    Joining(Stores stores, boolean draws) {
        this.stores = stores;
        this.draws = draws;
        this.names = stores.shares().sharers().stream().collect(Collectors.toMap(Sharer::id, Sharer::name));
        this.words = stores.shares().words();
        this.located = locate();
        stores.archive().said(Set.copyOf(located.values())).forEach((face, rows) -> {
            List<VerdictRow> ownRows = rows.stream()
                    .filter(row -> row.source() != VerdictSource.JOINED)
                    .toList();
            own.put(face, ownRows);
        });
        findPeople();
        weigh();
    }

    /** One library after the other: each has one face where another has one too. By the numbers of the words. */
    private Map<Long, FaceId> locate() {
        Map<Long, List<ArchivedFace>> bySharer = new LinkedHashMap<>();
        words.forEach(word -> bySharer.computeIfAbsent(word.sharer(), sharer -> new ArrayList<>())
                .add(word.face()));
        Map<Long, FaceId> faces = new HashMap<>();
        bySharer.values().forEach(all -> {
            Map<Place, List<ArchivedFace>> byPlace = new LinkedHashMap<>();
            all.forEach(face -> byPlace.computeIfAbsent(Place.of(face), place -> new ArrayList<>())
                    .add(face));
            Map<Long, FaceId> some = stores.archive()
                    .locate(byPlace.values().stream().map(same -> same.get(0)).toList())
                    .faces();
            byPlace.values().forEach(same -> {
                ArchivedFace first = same.get(0);
                @Nullable FaceId here = some.get(first.face());
                if (here == null && draws && first.drawn()) {
                    here = stores.archive().draw(first).orElse(null);
                }
                if (here != null) {
                    for (ArchivedFace face : same) {
                        faces.put(face.face(), here);
                    }
                }
            });
        });
        return faces;
    }

    /** Several words may be about one face. */
    private record Place(@Nullable ContentHash content, Box box) {
        static Place of(ArchivedFace face) {
            return new Place(face.content(), face.box());
        }
    }

    /** Keys of the names of those whose faces were forgotten here. */
    static Set<String> forgotten(Stores stores, List<SharedWord> words) {
        Map<Long, FaceId> faces = stores.archive()
                .locate(words.stream().map(SharedWord::face).toList())
                .faces();
        Set<FaceId> forgotten = new HashSet<>();
        stores.archive().said(Set.copyOf(faces.values())).forEach((face, rows) -> {
            if (rows.stream().anyMatch(row -> row.source() == VerdictSource.FORGOTTEN)) {
                forgotten.add(face);
            }
        });
        return words.stream()
                .filter(word -> word.verdict() == Verdict.IS && word.person() != null)
                .filter(word -> forgotten.contains(faces.get(word.face().face())))
                .map(word -> new PersonName(Objects.requireNonNull(word.person())).key())
                .collect(Collectors.toSet());
    }

    private Optional<FaceId> face(SharedWord word) {
        return Optional.ofNullable(located.get(word.face().face()));
    }

    private List<VerdictRow> ownOf(FaceId face) {
        return own.getOrDefault(face, List.of());
    }

    private boolean isForgotten(FaceId face) {
        return ownOf(face).stream().anyMatch(row -> row.source() == VerdictSource.FORGOTTEN);
    }

    /** Of whom a word speaks; empty where there is no face. */
    private static Optional<Somebody> somebody(SharedWord word) {
        return Optional.ofNullable(word.person()).map(name -> new Somebody(word.sharer(), new PersonName(name).key()));
    }

    /** By the faces of which the user has said here who they are; or else by the name. Somebody whose faces were forgotten is nobody. */
    private void findPeople() {
        for (SharedWord word : words) {
            somebody(word).ifPresent(who -> spoken.computeIfAbsent(who, key -> new ArrayList<>())
                    .add(word));
        }
        spoken.forEach((somebody, said) -> find(somebody, said).ifPresent(who -> people.put(somebody, who)));
    }

    private Optional<Who> find(Somebody somebody, List<SharedWord> said) {
        List<FaceId> faces = said.stream()
                .filter(word -> word.verdict() == Verdict.IS)
                .flatMap(word -> face(word).stream())
                .toList();
        if (faces.stream().anyMatch(this::isForgotten)) {
            return Optional.empty();
        }
        PersonName name = new PersonName(Objects.requireNonNull(said.get(0).person()));
        return Optional.of(calledOtherwise(somebody, faces)
                .or(() -> stores.shares().madeFor(name).flatMap(stores.people()::byId))
                .or(() -> stores.people().byName(name))
                .map(person -> known(person, name))
                .orElse(new Who(null, somebody.key(), name.text())));
    }

    /**
     * Somebody whom that library calls by another name: of several faces the user has said that they are one person, and that library
     * calls nobody by the name that person has here. A mother there is a grandmother here.
     */
    private Optional<Person> calledOtherwise(Somebody somebody, List<FaceId> faces) {
        Map<PersonId, Long> decided = faces.stream()
                .flatMap(face -> ownOf(face).stream())
                .filter(row -> row.verdict() == Verdict.IS)
                .flatMap(row -> Optional.ofNullable(row.person()).stream())
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()));
        if (decided.size() != 1 || decided.values().iterator().next() < FACES_OF_ONE) {
            return Optional.empty();
        }
        return stores.people()
                .byId(decided.keySet().iterator().next())
                .filter(person -> person.name() == null
                        || !spoken.containsKey(new Somebody(somebody.sharer(), new PersonName(person.name()).key())));
    }

    private static Who known(Person person, PersonName name) {
        return new Who(person.id(), "", person.name() == null ? name.text() : person.name());
    }

    private void weigh() {
        Map<FaceId, List<Said>> byFace = new TreeMap<>(Comparator.comparingLong(FaceId::value));
        for (SharedWord word : words) {
            Optional<FaceId> face = face(word).filter(there -> !isForgotten(there));
            @Nullable Who who = somebody(word).map(people::get).orElse(null);
            if (face.isPresent() && (word.person() == null || who != null)) {
                byFace.computeIfAbsent(face.get(), there -> new ArrayList<>())
                        .add(new Said(word.sharer(), new Wanted(word.verdict(), who, word.saidAt())));
            }
        }
        Map<FaceId, Path> photos = stores.shares().photos(byFace.keySet());
        byFace.forEach((face, said) -> weigh(face, said, Objects.requireNonNull(photos.get(face))));
    }

    private void weigh(FaceId face, List<Said> others, Path photo) {
        List<Said> here = ownOf(face).stream().map(Joining::ownWord).toList();
        List<Said> all = new ArrayList<>(here);
        all.addAll(others);
        List<Wanted> holds = new ArrayList<>();
        Set<Said> against = new LinkedHashSet<>();
        for (Said said : all) {
            List<Said> contradicting = all.stream()
                    .filter(other -> contradicts(said.word(), other.word()))
                    .toList();
            if (!contradicting.isEmpty()) {
                against.add(said);
            } else if (said.sharer() != null
                    && here.stream().noneMatch(own -> own.word().isSame(said.word()))
                    && holds.stream().noneMatch(word -> word.isSame(said.word()))) {
                holds.add(said.word());
            }
        }
        boolean ignored = here.stream().anyMatch(own -> own.word().verdict() == Verdict.IGNORE);
        if (!ignored) {
            wanted.put(face, holds);
        }
        if (!against.isEmpty()) {
            contested.add(new Contested(
                    face,
                    photo,
                    against.stream()
                            .map(this::claim)
                            .distinct()
                            .sorted(BY_WORDS)
                            .toList()));
        }
    }

    private static Said ownWord(VerdictRow row) {
        @Nullable
        Who who = row.person() == null
                ? null
                : new Who(row.person(), "", row.personName() == null ? "" : row.personName());
        return new Said(null, new Wanted(row.verdict(), who, row.at().toString()));
    }

    private Claim claim(Said said) {
        @Nullable Who who = said.word().who();
        return new Claim(
                said.sharer() == null ? null : names.get(said.sharer()),
                said.word().verdict(),
                who == null ? null : who.name());
    }

    /** A face is one of: somebody, no face; and nobody both is somebody and is not. Whom one ignores is one's own business. */
    private static boolean contradicts(Wanted one, Wanted other) {
        if (one.isSame(other) || one.verdict() == Verdict.IGNORE || other.verdict() == Verdict.IGNORE) {
            return false;
        }
        boolean bothWhole = one.verdict() != Verdict.IS_NOT && other.verdict() != Verdict.IS_NOT;
        return bothWhole
                || (one.who() != null && other.who() != null && one.who().isSame(other.who()));
    }

    List<Contested> contested() {
        return List.copyOf(contested);
    }

    /** Words about faces that are not here. */
    int waiting() {
        return (int) words.stream().filter(word -> face(word).isEmpty()).count();
    }

    /** Makes hold what is to hold, and nothing else. */
    Result apply() {
        Map<String, PersonId> made = new HashMap<>();
        List<JoinedWord> before = stores.shares().joined();
        Map<FaceId, List<JoinedWord>> held = before.stream().collect(Collectors.groupingBy(JoinedWord::face));
        Set<FaceId> nobodys = new HashSet<>();
        int removed = 0;
        for (JoinedWord word : before) {
            if (wanted.getOrDefault(word.face(), List.of()).stream().noneMatch(now -> isSame(now, word))) {
                stores.shares().remove(word);
                removed++;
            }
        }
        Set<FaceId> added = new LinkedHashSet<>();
        Set<PersonId> touched = new HashSet<>();
        wanted.forEach((face, all) -> {
            for (Wanted word : all) {
                if (held.getOrDefault(face, List.of()).stream().noneMatch(there -> isSame(word, there))) {
                    add(face, word, made, nobodys).ifPresent(touched::add);
                    added.add(face);
                }
            }
        });
        stores.clusters().remove(nobodys);
        touched.forEach(stores.clusters()::removeRejectedFrom);
        stores.shares().dropUnsaid();
        return new Result(made.size(), added, removed, waiting());
    }

    private static boolean isSame(Wanted word, JoinedWord there) {
        @Nullable PersonId person = word.who() == null ? null : word.who().person();
        return word.verdict() == there.verdict()
                && Objects.equals(person, there.person())
                && (word.who() == null || person != null);
    }

    private Optional<PersonId> add(FaceId face, Wanted word, Map<String, PersonId> made, Collection<FaceId> nobodys) {
        @Nullable PersonId person = word.who() == null ? null : person(word.who(), made);
        stores.archive().add(face, word.verdict(), person, VerdictSource.JOINED, word.at(), null);
        if (word.verdict() == Verdict.IS_NOT) {
            stores.people().dropCover(Objects.requireNonNull(person), face);
        } else {
            stores.people().dropCoverOfOthers(face, person);
            Optional<PersonId> group = stores.clusters().clusterOf(face).flatMap(stores.clusters()::personOf);
            if (person == null || !group.equals(Optional.of(person))) {
                nobodys.add(face);
            }
        }
        return Optional.ofNullable(person);
    }

    private PersonId person(Who who, Map<String, PersonId> made) {
        if (who.person() != null) {
            return who.person();
        }
        return made.computeIfAbsent(who.key(), key -> {
            PersonId person = stores.people().add(new PersonName(who.name()));
            stores.shares().madeFor(person, new PersonName(who.name()));
            return person;
        });
    }
}
