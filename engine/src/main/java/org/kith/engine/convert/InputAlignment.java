package org.kith.engine.convert;

import java.util.List;
import java.util.Optional;
import org.kith.engine.align.CropFrame;

/** In which pose a network wants to see a face. */
public enum InputAlignment {
    /** Eyes, nose and mouth where ArcFace's training crops have them, whatever the size. */
    ARCFACE,
    /** A square around the face, not turned: the networks trained on the boxes of a detector. */
    BOX;

    private static final double DECIMALS = 1e4;

    /** As a card has it; empty where landmarks do not matter. */
    Optional<List<List<Double>>> template(int sidePx) {
        return this == BOX
                ? Optional.empty()
                : Optional.of(CropFrame.of(sidePx, sidePx).templatePx().stream()
                        .map(point -> List.of(rounded(point.x()), rounded(point.y())))
                        .toList());
    }

    private static double rounded(double px) {
        return Math.round(px * DECIMALS) / DECIMALS;
    }
}
