package org.kith.engine.evaluate.detection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kith.engine.evaluate.LabelledPhotos;
import org.kith.engine.evaluate.PixelRect;
import org.kith.engine.evaluate.detection.Matching.Match;
import org.kith.engine.store.row.FaceRow;

/** Boxes the program drew against boxes that people drew, over all photos of a ground truth. */
public final class Detection {

    public static final List<SizeBand> BANDS = List.of(
            new SizeBand(10, 20),
            new SizeBand(20, 40),
            new SizeBand(40, 80),
            new SizeBand(80, Double.POSITIVE_INFINITY),
            new SizeBand(40, Double.POSITIVE_INFINITY),
            new SizeBand(20, Double.POSITIVE_INFINITY));

    private static final Comparator<FaceRow> LARGEST_FIRST = Comparator.comparingDouble(
                    (FaceRow face) -> PixelRect.of(face).area())
            .reversed();
    private static final Comparator<FaceRow> BEST_FIRST = Comparator.comparingDouble(
                    (FaceRow face) -> face.detected().score())
            .reversed();

    private final int photos;
    private final List<Matching> bySize = new ArrayList<>();
    private final List<Matching> byScore = new ArrayList<>();

    public Detection(LabelledPhotos photos, Path folder, GroundTruth truth) {
        this.photos = truth.photos().size();
        for (GroundTruth.Photo photo : truth.photos()) {
            List<FaceRow> faces = photos.facesOf(folder.resolve(photo.file()));
            bySize.add(new Matching(faces, photo.faces(), LARGEST_FIRST));
            byScore.add(new Matching(faces, photo.faces(), BEST_FIRST));
        }
    }

    /** Of the ground truth. */
    public int photos() {
        return photos;
    }

    public DetectionScore score(SizeBand band) {
        int found = 0;
        int falselyFound = 0;
        int missed = 0;
        for (Matching matching : bySize) {
            for (Match match : matching.matches()) {
                found += isFound(match, band) ? 1 : 0;
                falselyFound += isFalse(match, band) ? 1 : 0;
            }
            missed += missed(matching, band);
        }
        return new DetectionScore(band, found, falselyFound, missed, curve(band).averagePrecision());
    }

    /** What a stricter score would give: the best faces of all photos first. */
    public PrecisionRecall curve(SizeBand band) {
        List<Match> ranked = byScore.stream()
                .flatMap(matching -> matching.matches().stream())
                .filter(match -> isFound(match, band) || isFalse(match, band))
                .sorted(Comparator.comparing(Match::face, BEST_FIRST))
                .toList();
        int missed =
                byScore.stream().mapToInt(matching -> missed(matching, band)).sum();
        return PrecisionRecall.of(
                ranked.stream().map(match -> match.truth() != null).toList(), missed);
    }

    private static boolean isFound(Match match, SizeBand band) {
        GroundTruth.Face truth = match.truth();
        return truth != null && truth.counts() && band.holds(truth.rect());
    }

    private static boolean isFalse(Match match, SizeBand band) {
        return match.truth() == null && band.holds(PixelRect.of(match.face()));
    }

    private static int missed(Matching matching, SizeBand band) {
        return (int) matching.missed().stream()
                .filter(face -> face.counts() && band.holds(face.rect()))
                .count();
    }
}
