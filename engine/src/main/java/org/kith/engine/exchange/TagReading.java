package org.kith.engine.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.metadata.Turning;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.store.photos.ToldPhoto;

/**
 * Which faces of a photo those are that other programs wrote down. Some count from the stored picture and some from the upright one, and
 * none says so: of the readings that one holds whose boxes meet the faces that were found.
 *
 * @param boxes in the upright photo, by the rows of the tags
 * @param faces those found there; tags that meet none are not in it
 * @param isSure whether the reading is borne out by a face, or all readings are the same
 */
record TagReading(Map<Long, Box> boxes, Map<Long, FaceId> faces, boolean isSure) {

    /** A picture that was cropped since has other sides: places in it mean nothing any more. As a ratio, what rounding leaves. */
    private static final double SAME_ASPECT = 0.03;

    /** Programs draw squares around a face or around a whole head: what a box has to have in common with that found. */
    private static final double FEWEST_IOU = 0.25;

    /** In a reading that nothing speaks for, boxes must be the faces that were found. */
    private static final double SURE_IOU = 0.45;

    TagReading {
        boxes = Map.copyOf(boxes);
        faces = Map.copyOf(faces);
    }

    static TagReading of(ToldPhoto photo) {
        TagReading told = ofOrientation(photo);
        return told.faces.isEmpty() && !photo.tags().isEmpty() ? ofTurned(photo).orElse(told) : told;
    }

    /**
     * Programs turn the pixels and forget the regions: then all of them are faces turned so, or it was not that. By quarters only where the
     * sides say so, and by a half only where several agree: one box meets some face by chance.
     */
    private static Optional<TagReading> ofTurned(ToldPhoto photo) {
        boolean quarter = photo.tags().stream().allMatch(tag -> isForOtherSides(tag.tag(), photo));
        Stream<Integer> ways = quarter ? Stream.of(6, 8) : photo.tags().size() > 1 ? Stream.of(3) : Stream.of();
        return ways.map(exif -> read(photo, exif))
                .filter(reading -> reading.faces.size() == photo.tags().size()
                        && reading.overlap(photo) >= SURE_IOU * photo.tags().size())
                .findFirst();
    }

    private static TagReading ofOrientation(ToldPhoto photo) {
        TagReading turned = read(photo, photo.orientation());
        if (photo.orientation() == 1) {
            return turned;
        }
        TagReading asWritten = read(photo, 1);
        double better = turned.overlap(photo) - asWritten.overlap(photo);
        TagReading best = better >= 0 ? turned : asWritten;
        return new TagReading(best.boxes, best.faces, better != 0);
    }

    private static TagReading read(ToldPhoto photo, int orientation) {
        Map<Long, Box> boxes = new HashMap<>();
        photo.tags()
                .forEach(tag -> boxes.put(tag.row(), Turning.upright(tag.tag().area(), orientation)));
        return new TagReading(boxes, match(boxes, photo.faces()), true);
    }

    private record Pair(long row, FaceId face, double overlap) {}

    /** Each tag one face, those that fit best first. */
    private static Map<Long, FaceId> match(Map<Long, Box> boxes, Map<FaceId, Box> found) {
        List<Pair> pairs = new ArrayList<>();
        boxes.forEach((row, box) -> found.forEach((face, seen) -> {
            double overlap = box.intersectionOverUnion(seen);
            if (overlap >= FEWEST_IOU || box.surrounds(seen)) {
                pairs.add(new Pair(row, face, overlap));
            }
        }));
        pairs.sort(Comparator.comparingDouble(Pair::overlap)
                .reversed()
                .thenComparing(Pair::row)
                .thenComparing(pair -> pair.face().value()));
        Map<Long, FaceId> faces = new HashMap<>();
        Set<FaceId> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!faces.containsKey(pair.row()) && taken.add(pair.face())) {
                faces.put(pair.row(), pair.face());
            }
        }
        return faces;
    }

    private double overlap(ToldPhoto photo) {
        return faces.entrySet().stream()
                .mapToDouble(entry -> Objects.requireNonNull(boxes.get(entry.getKey()))
                        .intersectionOverUnion(
                                Objects.requireNonNull(photo.faces().get(entry.getValue()))))
                .sum();
    }

    /** Whether width and height have changed places since. */
    private static boolean isForOtherSides(FaceTag tag, ToldPhoto photo) {
        @Nullable Double aspect = tag.aspect();
        return aspect != null && !areSame(photo.aspect(), 1) && areSame(aspect, 1 / photo.aspect());
    }

    /** Whether it was written for a picture with other sides. */
    static boolean isStale(FaceTag tag, ToldPhoto photo) {
        @Nullable Double aspect = tag.aspect();
        return aspect != null && !areSame(aspect, photo.aspect()) && !areSame(aspect, 1 / photo.aspect());
    }

    private static boolean areSame(double aspect, double other) {
        return Math.abs(Math.log(aspect / other)) <= SAME_ASPECT;
    }
}
