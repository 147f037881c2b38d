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
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.grouping.LibraryProblem;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.TagForm;
import org.kith.engine.store.Stores;
import org.kith.engine.store.photos.ToldPhoto;
import org.kith.engine.store.row.VerdictRow;

/** What would become of the names written in photos. Confined to one transaction. */
final class TagPlan {

    private final Stores stores;
    private final List<ToldPhoto> photos;
    private final List<Planned> planned = new ArrayList<>();
    private final Map<String, Optional<Person>> namesakes = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * A tag with its face.
     *
     * @param key of the name, as names are compared
     * @param face null where none was found: it would be drawn
     * @param box in the upright photo
     * @param doubt null: it may be taken over by itself
     */
    record Planned(
            ToldPhoto photo,
            long row,
            FaceTag tag,
            String key,
            @Nullable FaceId face,
            Box box,
            @Nullable TagDoubt doubt) {

        Planned with(TagDoubt other) {
            return new Planned(photo, row, tag, key, face, box, other);
        }
    }

    private TagPlan(Stores stores, List<ToldPhoto> photos) {
        this.stores = stores;
        this.photos = photos;
    }

    static TagPlan of(Stores stores, List<ToldPhoto> photos) {
        TagPlan plan = new TagPlan(stores, photos);
        photos.forEach(plan::read);
        plan.compareWithWords();
        plan.askForASecondOpinion();
        return plan;
    }

    List<ToldPhoto> photos() {
        return photos;
    }

    List<Planned> faces() {
        return planned;
    }

    private void read(ToldPhoto photo) {
        TagReading reading = TagReading.of(photo);
        for (ToldPhoto.Tag tag : photo.tags()) {
            @Nullable FaceId face = reading.faces().get(tag.row());
            Box box = Objects.requireNonNull(
                    face == null
                            ? reading.boxes().get(tag.row())
                            : photo.faces().get(face));
            boolean unclear = TagReading.isStale(tag.tag(), photo) || (face == null && !reading.isSure());
            planned.add(new Planned(
                    photo,
                    tag.row(),
                    tag.tag(),
                    new PersonName(tag.tag().name()).key(),
                    face,
                    box,
                    unclear ? TagDoubt.PLACE_UNCLEAR : null));
        }
    }

    /** What the user said stays; a name that the user gave somebody may be another one's. */
    private void compareWithWords() {
        List<FaceId> faces = planned.stream()
                .flatMap(tag -> Optional.ofNullable(tag.face()).stream())
                .toList();
        Map<FaceId, List<VerdictRow>> said = stores.archive().said(faces);
        planned.replaceAll(tag -> {
            if (tag.doubt() != null) {
                return tag;
            }
            List<VerdictRow> words = tag.face() == null ? List.of() : said.getOrDefault(tag.face(), List.of());
            if (words.stream().anyMatch(word -> isAgainst(word, tag.key()))) {
                return tag.with(TagDoubt.CONTRADICTED);
            }
            return tag.tag().form() != TagForm.KITH
                            && isAnothers(tag.key(), tag.tag().name())
                    ? tag.with(TagDoubt.NAME_EXISTS)
                    : tag;
        });
    }

    private static boolean isAgainst(VerdictRow word, String key) {
        @Nullable String name = word.personName();
        boolean same = name != null && new PersonName(name).key().equals(key);
        return word.verdict() == Verdict.IS_NOT ? same : !same;
    }

    /** Whether somebody who is on the photo somewhere may be another one of that name. */
    boolean isDoubtful(ToldPhoto.Named person) {
        return person.form() != TagForm.KITH && isAnothers(new PersonName(person.name()).key(), person.name());
    }

    /** Whether somebody has the name, and nothing says that this is the one whom other programs call so. */
    private boolean isAnothers(String key, String name) {
        return known.computeIfAbsent(key, unknown -> namesake(key, name)
                .map(person -> !stores.told().isTagged(person.id()))
                .orElse(false));
    }

    Optional<Person> namesake(String key, String name) {
        return namesakes.computeIfAbsent(key, unknown -> stores.people().byName(new PersonName(name)));
    }

    private void askForASecondOpinion() {
        Map<FaceId, String> names = new HashMap<>();
        Set<FaceId> tagged = new HashSet<>();
        for (Planned tag : planned) {
            if (tag.face() != null && tag.doubt() != TagDoubt.CONTRADICTED && tag.doubt() != TagDoubt.PLACE_UNCLEAR) {
                names.put(tag.face(), tag.key());
                tagged.add(tag.face());
            }
        }
        if (tagged.isEmpty()) {
            return;
        }
        String model = stores.models().current();
        List<ClusterableFace> all =
                LibraryProblem.of(stores.faces().forClustering(model)).faces();
        Map<PersonId, String> keys = new HashMap<>();
        stores.people().all().forEach(person -> {
            if (person.name() != null) {
                keys.put(person.id(), new PersonName(person.name()).key());
            }
        });
        for (ClusterableFace face : all) {
            face.person().map(keys::get).ifPresent(key -> names.putIfAbsent(face.id(), key));
        }
        JoinRule rule = JoinRule.DEFAULT.scaled(stores.models().scale(model));
        Set<FaceId> doubtful = new SecondOpinion(SecondOpinion.byName(names, all), rule).doubtful(tagged);
        planned.replaceAll(tag -> tag.doubt() == null && tag.face() != null && doubtful.contains(tag.face())
                ? tag.with(TagDoubt.UNLIKELY)
                : tag);
    }

    /** Of each name what would become of it, those with the most faces first. */
    List<TaggedName> names() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Planned>> byKey = new HashMap<>();
        Map<String, Integer> present = new HashMap<>();
        for (Planned tag : planned) {
            names.putIfAbsent(tag.key(), tag.tag().name());
            byKey.computeIfAbsent(tag.key(), nobody -> new ArrayList<>()).add(tag);
        }
        photos.stream().flatMap(photo -> photo.people().stream()).forEach(person -> {
            String key = new PersonName(person.name()).key();
            names.putIfAbsent(key, person.name());
            present.merge(key, 1, Integer::sum);
        });
        return names.entrySet().stream()
                .map(name -> name(
                        name.getKey(),
                        name.getValue(),
                        byKey.getOrDefault(name.getKey(), List.of()),
                        present.getOrDefault(name.getKey(), 0)))
                .sorted(Comparator.comparingInt(TaggedName::faces).reversed().thenComparing(TaggedName::name))
                .toList();
    }

    private TaggedName name(String key, String name, List<Planned> tags, int present) {
        List<FaceId> clear = new ArrayList<>();
        List<FaceId> unlikely = new ArrayList<>();
        List<FaceId> contradicted = new ArrayList<>();
        int drawn = 0;
        int unplaced = 0;
        for (Planned tag : tags) {
            if (tag.doubt() == TagDoubt.PLACE_UNCLEAR) {
                unplaced++;
            } else if (tag.face() == null) {
                drawn++;
            } else if (tag.doubt() == TagDoubt.UNLIKELY) {
                unlikely.add(tag.face());
            } else if (tag.doubt() == TagDoubt.CONTRADICTED) {
                contradicted.add(tag.face());
            } else {
                clear.add(tag.face());
            }
        }
        return new TaggedName(
                name,
                namesake(key, name).map(Person::id),
                clear,
                unlikely,
                contradicted,
                drawn,
                unplaced,
                present,
                present
                        + (int) tags.stream()
                                .map(tag -> tag.photo().photo())
                                .distinct()
                                .count());
    }
}
