package org.kith.app.window.map;

import java.util.List;
import org.kith.engine.place.GeoLine;
import org.kith.engine.place.WorldMap;

/** Coasts, borders and lakes where they are drawn, in three details. Immutable. */
final class WorldShapes {

    /** Wider than this, the world needs the next detail: a step of the coarser one would be seen as such. */
    private static final double COARSE_UNTIL_PX = 900;

    private static final double MEDIUM_UNTIL_PX = 6000;

    private final Layer coarse;
    private final Layer medium;
    private final Layer fine;
    private final List<Outline> lakes;

    /** One detail. */
    record Layer(List<Outline> land, List<Outline> borders) {

        Layer(WorldMap.Layer layer) {
            this(outlines(layer.land()), outlines(layer.borders()));
        }
    }

    WorldShapes(WorldMap map) {
        coarse = new Layer(map.coarse());
        medium = new Layer(map.medium());
        fine = new Layer(map.fine());
        lakes = outlines(map.lakes());
    }

    private static List<Outline> outlines(List<GeoLine> lines) {
        return lines.stream().map(Outline::new).toList();
    }

    /** @param worldPx how wide the world is drawn */
    Layer at(double worldPx) {
        return worldPx < COARSE_UNTIL_PX ? coarse : worldPx < MEDIUM_UNTIL_PX ? medium : fine;
    }

    List<Outline> lakes() {
        return lakes;
    }
}
