package org.kith.app.window.map;

/** A city on the map, as it is called in the language of the window; from 0 to 1 around the world and from the north. */
record CityLabel(String name, double x, double y) {}
