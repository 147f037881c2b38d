package org.kith.engine.model;

/** A point of the upright image, as fractions of its width and height; slightly outside 0..1 where a face is cut by the edge. */
public record Point(double x, double y) {}
