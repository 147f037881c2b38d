package org.kith.engine.model;

/** What a detector saw; score is its confidence 0..1. */
public record DetectedFace(Box box, Landmarks landmarks, double score) {

    public DetectedFace withScore(double other) {
        return new DetectedFace(box, landmarks, other);
    }
}
