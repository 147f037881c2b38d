package org.kith.app.window.map;

import java.util.List;

/** What the map shows. Takes time: never on the FX thread. */
@FunctionalInterface
public interface MapSource {

    /** All that say where they were taken, newest first. */
    List<GeoPhoto> photos();
}
