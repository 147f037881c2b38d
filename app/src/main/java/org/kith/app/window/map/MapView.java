package org.kith.app.window.map;

import org.kith.engine.model.photo.GeoBounds;

/**
 * Which part of the world is seen. East and west have no end, north and south have. Immutable; lengths in pixels of the view.
 *
 * @param x of the middle, from 0 to 1 around the world
 * @param y of the middle, from 0 in the north to 1
 * @param zoom one more shows everything twice as large; at 0 the world is 256 pixels wide
 */
record MapView(double x, double y, double zoom) {

    /** The finest coasts are known to some hundred metres; at 13 a pixel is 20 of them, and photos of one town lie apart. */
    static final double LARGEST_ZOOM = 13;

    private static final double WORLD_PX = 256;

    static final MapView WORLD = new MapView(0.5, 0.45, 0);

    /** Of what shows it. */
    record Size(double width, double height) {}

    /** How wide the world is. */
    double worldPx() {
        return WORLD_PX * Math.pow(2, zoom);
    }

    /** So far out that the world just fills the view: nothing is seen twice. */
    static double smallestZoom(Size view) {
        return Math.log(Math.max(1, Math.max(view.width(), view.height())) / WORLD_PX) / Math.log(2);
    }

    /** Within the limits of a view of this size. */
    MapView in(Size view) {
        double least = smallestZoom(view);
        MapView near =
                new MapView(x - Math.floor(x), y, Math.max(least, Math.min(Math.max(least, LARGEST_ZOOM), zoom)));
        double half = view.height() / 2 / near.worldPx();
        return new MapView(near.x, half >= 0.5 ? 0.5 : Math.max(half, Math.min(1 - half, y)), near.zoom);
    }

    /** Where a meridian is; of all copies of the world the one that is nearest to the middle. */
    double screenX(double worldX, Size view) {
        double away = worldX - x;
        return view.width() / 2 + (away - Math.rint(away)) * worldPx();
    }

    double screenY(double worldY, Size view) {
        return view.height() / 2 + (worldY - y) * worldPx();
    }

    /** Larger or smaller by steps, so that what is at a point stays there. */
    MapView zoomed(double steps, double px, double py, Size view) {
        MapView next = new MapView(x, y, zoom + steps).in(view);
        double right = px - view.width() / 2;
        double down = py - view.height() / 2;
        return new MapView(
                        x + right / worldPx() - right / next.worldPx(),
                        y + down / worldPx() - down / next.worldPx(),
                        next.zoom)
                .in(view);
    }

    /** As if the map were drawn along. */
    MapView dragged(double dx, double dy, Size view) {
        return new MapView(x - dx / worldPx(), y - dy / worldPx(), zoom).in(view);
    }

    /** So that all of it is seen, with a margin. */
    static MapView of(GeoBounds bounds, Size view, double marginPx) {
        double width = bounds.widthDegrees() / 360;
        double top = Mercator.y(bounds.north());
        double bottom = Mercator.y(bounds.south());
        double across = Math.max(1, view.width() - 2 * marginPx) / Math.max(width, 1e-9);
        double down = Math.max(1, view.height() - 2 * marginPx) / Math.max(bottom - top, 1e-9);
        double zoom = Math.log(Math.min(across, down) / WORLD_PX) / Math.log(2);
        return new MapView(bounds.west() / 360 + 0.5 + width / 2, (top + bottom) / 2, zoom).in(view);
    }

    /** What is seen. */
    GeoBounds bounds(Size view) {
        double half = view.width() / 2 / worldPx();
        double up = view.height() / 2 / worldPx();
        // of the uppermost and lowest rows also what lies beyond the map
        double north = y - up <= 1e-9 ? 90 : Mercator.latitude(y - up);
        double south = y + up >= 1 - 1e-9 ? -90 : Mercator.latitude(y + up);
        return half >= 0.5 - 1e-9
                ? new GeoBounds(south, -180, north, 180)
                : new GeoBounds(south, Mercator.longitude(x - half), north, Mercator.longitude(x + half));
    }
}
