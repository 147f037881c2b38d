package org.kith.engine.evaluate.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kith.engine.evaluate.LabelledPhoto;

/**
 * Who is known and who is asked for: of each person the same number of photos is in the gallery, and all others are asked for.
 * People with too few photos for that are strangers; in an open set so is a half, drawn by lot, of those with enough.
 */
final class GalleryProtocol {

    private final Map<String, List<LabelledPhoto>> byPerson;
    private final int facesAPerson;
    private final Random random;

    /** @param photos those without a face are left out of it all */
    GalleryProtocol(List<LabelledPhoto> photos, int facesAPerson, Random random) {
        this.byPerson = photos.stream()
                .filter(photo -> photo.face().isPresent())
                .collect(Collectors.groupingBy(LabelledPhoto::person, TreeMap::new, Collectors.toList()));
        this.facesAPerson = facesAPerson;
        this.random = random;
    }

    /**
     * One draw.
     *
     * @param known photos whose person the program is told
     * @param probes other photos of the same people
     * @param strangers photos of people who are not known
     */
    record Draw(List<LabelledPhoto> known, List<LabelledPhoto> probes, List<LabelledPhoto> strangers) {}

    Draw closedSet() {
        return draw(0);
    }

    Draw openSet() {
        return draw(0.5);
    }

    private Draw draw(double shareOfStrangers) {
        List<String> enough = new ArrayList<>(byPerson.keySet());
        enough.removeIf(person -> photosOf(person).size() <= facesAPerson);
        Collections.shuffle(enough, random);
        int strange = (int) (enough.size() * shareOfStrangers);
        List<LabelledPhoto> known = new ArrayList<>();
        List<LabelledPhoto> probes = new ArrayList<>();
        List<LabelledPhoto> strangers = new ArrayList<>();
        for (String person : enough.subList(strange, enough.size())) {
            List<LabelledPhoto> photos = new ArrayList<>(photosOf(person));
            Collections.shuffle(photos, random);
            known.addAll(photos.subList(0, facesAPerson));
            probes.addAll(photos.subList(facesAPerson, photos.size()));
        }
        if (strange > 0) {
            List<String> unknown = new ArrayList<>(byPerson.keySet());
            unknown.removeAll(enough.subList(strange, enough.size()));
            unknown.forEach(person -> strangers.addAll(photosOf(person)));
        }
        return new Draw(known, probes, strangers);
    }

    private List<LabelledPhoto> photosOf(String person) {
        return byPerson.getOrDefault(person, List.of());
    }
}
