package org.kith.app.window.settings;

/** Where the window was when it was closed, in pixels of the screen. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
