package org.kith.engine.model;

/** A face of a photo with everything the machine knows of it, not yet in a library. */
public record AnalyzedFace(DetectedFace detected, FaceQuality quality, Embedding embedding) {}
