package org.kith.engine.evaluate.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.TrainingFaces;
import org.kith.engine.train.family.TrainingFaces.Known;
import org.kith.engine.train.family.TrainingFaces.Outsider;

/**
 * Labelled photos cut into users' libraries. The people of one cut are in one library each, so that what is found in one says
 * nothing about another; people with too few photos are strangers to all.
 */
public final class FamilyLibraries {

    /** So that two or more can be told, and one or more be new. */
    private static final int FEWEST_PHOTOS = 4;

    /** Nobody has one person on half of his photos. */
    private static final int MOST_PHOTOS = 60;

    private static final int FEWEST_PEOPLE = 10;
    private static final int MOST_PEOPLE = 40;
    private static final double TOLD_SHARE = 0.6;
    private static final int STRANGERS = 300;

    private final Map<String, List<LabelledPhoto>> byPerson;

    public FamilyLibraries(List<LabelledPhoto> photos) {
        this.byPerson = photos.stream()
                .filter(photo -> photo.face().isPresent())
                .collect(Collectors.groupingBy(LabelledPhoto::person, TreeMap::new, Collectors.toList()));
    }

    /**
     * A user's library.
     *
     * @param told faces the user has named
     * @param unseen the other photos of the same people, which come later
     * @param strangers photos of others, one of each
     */
    record Library(
            TrainingFaces told,
            List<LabelledPhoto> toldPhotos,
            List<LabelledPhoto> unseen,
            List<LabelledPhoto> strangers,
            Map<String, PersonId> ids) {

        List<Known> unseenFaces() {
            List<Known> faces = new ArrayList<>();
            for (LabelledPhoto photo : unseen) {
                faces.add(known(photo, ids));
            }
            return faces;
        }

        List<Outsider> strangerFaces() {
            Set<PersonId> everybody = new HashSet<>(ids.values());
            return strangers.stream()
                    .map(photo -> photo.face().orElseThrow())
                    .map(face -> new Outsider(everybody, face.id().value(), face.embedding()))
                    .toList();
        }
    }

    private static Known known(LabelledPhoto photo, Map<String, PersonId> ids) {
        LabelledPhoto.Face face = photo.face().orElseThrow();
        PersonId person = ids.get(photo.person());
        if (person == null) {
            throw new IllegalArgumentException(photo.person() + " is nobody of this library");
        }
        return new Known(person, face.id().value(), face.embedding());
    }

    /** The photos that libraries are made of: all others need not be looked at. */
    public List<LabelledPhoto> used() {
        List<LabelledPhoto> used = new ArrayList<>();
        byPerson.values().forEach(photos -> {
            if (photos.size() >= FEWEST_PHOTOS) {
                used.addAll(photos.subList(0, Math.min(MOST_PHOTOS, photos.size())));
            }
        });
        byPerson.values().stream()
                .filter(photos -> photos.size() < FEWEST_PHOTOS)
                .limit(2 * STRANGERS)
                .forEach(photos -> used.add(photos.get(0)));
        return used;
    }

    /** One cut; the same seed cuts the same. */
    List<Library> cut(long seed) {
        Random random = new Random(seed);
        List<String> people = new ArrayList<>();
        List<LabelledPhoto> strangers = new ArrayList<>();
        byPerson.forEach((person, photos) -> {
            if (photos.size() >= FEWEST_PHOTOS) {
                people.add(person);
            } else {
                strangers.add(photos.get(0));
            }
        });
        Collections.shuffle(people, random);
        List<Library> libraries = new ArrayList<>();
        int from = 0;
        while (from < people.size()) {
            int size = FEWEST_PEOPLE + random.nextInt(MOST_PEOPLE - FEWEST_PEOPLE + 1);
            int to = Math.min(people.size(), from + size);
            if (to - from >= FEWEST_PEOPLE || from == 0) { // what is left at the end is no library
                Collections.shuffle(strangers, random);
                libraries.add(library(
                        people.subList(from, to),
                        List.copyOf(strangers.subList(0, Math.min(STRANGERS, strangers.size()))),
                        random));
            }
            from = to;
        }
        return libraries;
    }

    private Library library(List<String> people, List<LabelledPhoto> strangers, Random random) {
        Map<String, PersonId> ids = new TreeMap<>();
        List<LabelledPhoto> told = new ArrayList<>();
        List<LabelledPhoto> unseen = new ArrayList<>();
        for (String person : people) {
            ids.put(person, new PersonId(ids.size() + 1L));
            List<LabelledPhoto> photos = new ArrayList<>(byPerson.getOrDefault(person, List.of()));
            Collections.shuffle(photos, random);
            int used = Math.min(MOST_PHOTOS, photos.size());
            int toldCount = (int) Math.ceil(TOLD_SHARE * used);
            told.addAll(photos.subList(0, toldCount));
            unseen.addAll(photos.subList(toldCount, used));
        }
        List<Known> known = told.stream().map(photo -> known(photo, ids)).toList();
        return new Library(new TrainingFaces(known, List.of()), told, unseen, strangers, ids);
    }
}
