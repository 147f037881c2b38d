package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.engine.image.NativeScope;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.opencv.core.Mat;

/** Where the user drew a face: seen closely, in several sizes, and turned each way if it is not seen upright. */
final class DrawnPlace {

    private final Eye eye;

    DrawnPlace(Eye eye) {
        this.eye = eye;
    }

    /** The part of the picture around the box, turned. */
    private record Part(Mat pixels, Turn turn, Region region) {

        static Part of(Mat picture, Box place, double sides, Turn turn, NativeScope scope) {
            Region region = Region.around(place, sides, picture.cols(), picture.rows());
            return new Part(turn.apply(region.cut(picture, scope), scope), turn, region);
        }

        DetectedFace back(DetectedFace seen) {
            return region.toPicture(turn.back(seen));
        }
    }

    /** The best face that may be the one that was drawn, if there is one. */
    Optional<DetectedFace> look(Mat picture, Box place, NativeScope scope) {
        Optional<DetectedFace> upright = look(picture, place, List.of(Turn.NONE), scope);
        return upright.filter(face -> face.score() >= DetectionThresholds.ALONE_SCORE)
                .or(() -> look(picture, place, List.of(Turn.values()), scope));
    }

    private Optional<DetectedFace> look(Mat picture, Box place, List<Turn> turns, NativeScope scope) {
        List<Part> parts = new ArrayList<>();
        for (Turn turn : turns) {
            for (double sides : DetectionThresholds.DRAWN_SIDES) {
                parts.add(Part.of(picture, place, sides, turn, scope));
            }
        }
        List<List<DetectedFace>> seen =
                eye.lookClosely(parts.stream().map(Part::pixels).toList(), DetectionThresholds.DRAWN_SCORE);
        Optional<DetectedFace> best = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            for (DetectedFace face : seen.get(i)) {
                DetectedFace there = parts.get(i).back(face);
                if (place.surrounds(there.box())
                        && there.score() > best.map(DetectedFace::score).orElse(0.0)) {
                    best = Optional.of(there);
                }
            }
        }
        return best;
    }
}
