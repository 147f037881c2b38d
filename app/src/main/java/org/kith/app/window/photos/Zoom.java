package org.kith.app.window.photos;

/**
 * How a picture lies in a view: fitted at first, larger when zoomed, moved when there is more of it than the view shows.
 * Immutable; lengths in pixels of the view.
 *
 * @param scale 1 where the whole picture just fits; less where a small one is shown in its own pixels
 * @param centerX of the view, in fractions of the picture
 * @param centerY of the view, in fractions of the picture
 */
record Zoom(double scale, double centerX, double centerY) {

    static final Zoom FIT = new Zoom(1, 0.5, 0.5);

    private static final double LARGEST = 16;

    /** How far one may go beyond pixel for pixel: single pixels are seen then. */
    private static final double BEYOND_ACTUAL = 8;

    /** Where the picture is. */
    record Frame(double x, double y, double width, double height) {}

    /** A view or a picture. */
    record Size(double width, double height) {}

    Frame frame(Size view, Size picture) {
        double fit = Math.min(view.width() / picture.width(), view.height() / picture.height());
        double width = picture.width() * fit * scale;
        double height = picture.height() * fit * scale;
        return new Frame(place(view.width(), width, centerX), place(view.height(), height, centerY), width, height);
    }

    /** In the middle where it fits; else never with a gap at an edge. */
    private static double place(double view, double picture, double center) {
        return picture <= view
                ? (view - picture) / 2
                : Math.min(0, Math.max(view - picture, view / 2 - center * picture));
    }

    /**
     * The scale at which a pixel of the picture is a pixel of the screen.
     *
     * @param screenScale pixels of the screen in one of the view
     */
    static double actualScale(Size view, Size picture, double screenScale) {
        return 1 / (screenScale * Math.min(view.width() / picture.width(), view.height() / picture.height()));
    }

    /**
     * Larger or smaller by a factor, so that the point of the picture at (x, y) stays there.
     *
     * @param actual see {@link #actualScale}
     */
    Zoom by(double factor, double x, double y, Size view, Size picture, double actual) {
        double least = Math.min(1, actual);
        double most = Math.max(LARGEST, actual * BEYOND_ACTUAL);
        return to(Math.max(least, Math.min(most, scale * factor)), x, y, view, picture);
    }

    /** At a scale, so that the point of the picture at (x, y) stays there. */
    Zoom to(double next, double x, double y, Size view, Size picture) {
        Frame now = frame(view, picture);
        double atX = (x - now.x()) / now.width();
        double atY = (y - now.y()) / now.height();
        double grown = next / scale;
        return new Zoom(
                        next,
                        atX + (view.width() / 2 - x) / (now.width() * grown),
                        atY + (view.height() / 2 - y) / (now.height() * grown))
                .settled(view, picture);
    }

    /** Moved with the pointer. */
    Zoom movedBy(double dx, double dy, Size view, Size picture) {
        Frame now = frame(view, picture);
        return new Zoom(scale, centerX - dx / now.width(), centerY - dy / now.height()).settled(view, picture);
    }

    /** The center that is really shown: without what was asked for beyond the edges. */
    private Zoom settled(Size view, Size picture) {
        Frame frame = frame(view, picture);
        return new Zoom(
                scale,
                (view.width() / 2 - frame.x()) / frame.width(),
                (view.height() / 2 - frame.y()) / frame.height());
    }
}
