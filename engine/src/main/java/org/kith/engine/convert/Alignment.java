package org.kith.engine.convert;

import java.util.List;
import java.util.Optional;
import org.kith.engine.align.AlignedFace;

/** In which pose a network wants to see a face. */
public enum Alignment {
    /** Eyes, nose and mouth where ArcFace's training crops have them, whatever the size. */
    ARCFACE,
    /** A square around the face, not turned: the networks trained on the boxes of a detector. */
    BOX;

    /** Left eye, right eye, nose, left and right corner of the mouth, of {@value AlignedFace#SIDE_PX} × as many pixels. */
    private static final List<List<Double>> TEMPLATE = List.of(
            List.of(38.2946, 51.6963),
            List.of(73.5318, 51.5014),
            List.of(56.0252, 71.7366),
            List.of(41.5493, 92.3655),
            List.of(70.7299, 92.2041));

    private static final double DECIMALS = 1e4;

    /** As a card has it; empty where landmarks do not matter. */
    Optional<List<List<Double>>> template(int sidePx) {
        double scale = (double) sidePx / AlignedFace.SIDE_PX;
        return this == BOX
                ? Optional.empty()
                : Optional.of(TEMPLATE.stream()
                        .map(point -> point.stream()
                                .map(px -> Math.round(px * scale * DECIMALS) / DECIMALS)
                                .toList())
                        .toList());
    }
}
