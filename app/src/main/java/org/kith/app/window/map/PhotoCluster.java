package org.kith.app.window.map;

import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.GeoBounds;

/**
 * Photos that lie so near each other that the map shows them as one circle.
 *
 * @param x the mean of theirs, from 0 to 1 around the world
 * @param y likewise, from the north
 * @param newest whose picture the circle shows
 * @param bounds the least that hold them
 */
record PhotoCluster(double x, double y, int photos, PhotoId newest, GeoBounds bounds) {}
