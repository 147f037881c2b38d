package org.kith.engine.train.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.FaceForClustering;

/**
 * Which photos belong together so closely that one tells what the other will show: those of one day, and those on which
 * somebody's face is nearly the same picture (a copy, a crop, the next of a series). Confined to one thread.
 */
final class Occasions {

    private final Map<Long, Long> parents = new HashMap<>();
    private final Map<LocalDate, Long> firstOfDay = new HashMap<>();

    /** @param day on which it was taken, if it says; a photo that does not is an occasion of its own */
    void add(long photo, @Nullable LocalDate day) {
        if (parents.putIfAbsent(photo, photo) == null && day != null) {
            Long first = firstOfDay.putIfAbsent(day, photo);
            if (first != null) {
                join(first, photo);
            }
        }
    }

    void joinCopies(List<FaceForClustering> decided) {
        Map<PersonId, List<FaceForClustering>> byPerson = new HashMap<>();
        for (FaceForClustering face : decided) {
            PersonId person = face.decided();
            if (person != null) {
                byPerson.computeIfAbsent(person, id -> new ArrayList<>()).add(face);
            }
        }
        for (List<FaceForClustering> faces : byPerson.values()) {
            for (int i = 0; i < faces.size(); i++) {
                for (int j = i + 1; j < faces.size(); j++) {
                    FaceForClustering a = faces.get(i);
                    FaceForClustering b = faces.get(j);
                    if (a.embedding().squaredDistance(b.embedding()) < Thresholds.COPY_SQUARED_DISTANCE) {
                        join(a.photo().value(), b.photo().value());
                    }
                }
            }
        }
    }

    private void join(long a, long b) {
        parents.put(of(a), of(b));
    }

    /** The same number for all photos of an occasion. */
    long of(long photo) {
        long at = photo;
        while (parent(at) != at) {
            parents.put(at, parent(parent(at)));
            at = parent(at);
        }
        return at;
    }

    private long parent(long photo) {
        return parents.getOrDefault(photo, photo);
    }
}
