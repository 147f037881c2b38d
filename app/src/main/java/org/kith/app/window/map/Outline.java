package org.kith.app.window.map;

import org.kith.engine.place.GeoLine;

/** A line of the map where it is drawn: from 0 to 1 around the world, or on beyond that, and from the north. Immutable. */
final class Outline {

    private final float[] x;
    private final float[] y;
    private final float left;
    private final float right;
    private final float top;
    private final float bottom;

    Outline(GeoLine line) {
        x = new float[line.points()];
        y = new float[line.points()];
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        float highest = 1;
        float lowest = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (line.longitude(i) / 360.0 + 0.5);
            y[i] = (float) Mercator.y(line.latitude(i));
            least = Math.min(least, x[i]);
            most = Math.max(most, x[i]);
            highest = Math.min(highest, y[i]);
            lowest = Math.max(lowest, y[i]);
        }
        left = least;
        right = most;
        top = highest;
        bottom = lowest;
    }

    /** Whether some of it may be in a frame, and it is large enough to be seen. */
    boolean isIn(Frame frame) {
        return frame.px(left) <= frame.width()
                && frame.px(right) >= 0
                && frame.py(top) <= frame.height()
                && frame.py(bottom) >= 0
                && (right - left + bottom - top) * frame.worldPx() >= 1;
    }

    /**
     * Hands over its points in pixels, without those that make no difference: nearer than a pixel to the one before, or one of
     * several in a row beyond the same edge.
     */
    void draw(Frame frame, Pen pen) {
        Thinning thin = new Thinning(frame, pen);
        for (int i = 0; i < x.length; i++) {
            thin.point(frame.px(x[i]), frame.py(y[i]));
        }
        thin.end();
    }

    /** Draws what it is handed. */
    interface Pen {

        void begin(double x, double y);

        void line(double x, double y);
    }

    /**
     * A copy of the world on the screen.
     *
     * @param left where the world begins
     * @param top likewise
     */
    record Frame(double left, double top, double worldPx, double width, double height) {

        double px(float worldX) {
            return left + worldX * worldPx;
        }

        double py(float worldY) {
            return top + worldY * worldPx;
        }

        /** The edges that a point lies beyond. */
        private int beyond(double px, double py) {
            return (px < 0 ? 1 : px > width ? 2 : 0) | (py < 0 ? 4 : py > height ? 8 : 0);
        }
    }

    /** A point waits until it is known whether the next makes it needless. */
    private static final class Thinning {

        private static final double NEAR_PX = 0.8;

        private final Frame frame;
        private final Pen pen;
        private boolean begun;
        private boolean waits;
        private double lastX;
        private double lastY;
        private int lastBeyond;
        private double waitingX;
        private double waitingY;
        private int waitingBeyond;

        Thinning(Frame frame, Pen pen) {
            this.frame = frame;
            this.pen = pen;
        }

        void point(double px, double py) {
            int beyond = frame.beyond(px, py);
            if (!begun) {
                begun = true;
                pen.begin(px, py);
                last(px, py, beyond);
                return;
            }
            if (waits && (lastBeyond & waitingBeyond & beyond) == 0 && !isNear()) {
                pen.line(waitingX, waitingY);
                last(waitingX, waitingY, waitingBeyond);
            }
            waits = true;
            waitingX = px;
            waitingY = py;
            waitingBeyond = beyond;
        }

        private boolean isNear() {
            return Math.abs(waitingX - lastX) < NEAR_PX && Math.abs(waitingY - lastY) < NEAR_PX;
        }

        private void last(double px, double py, int beyond) {
            lastX = px;
            lastY = py;
            lastBeyond = beyond;
        }

        void end() {
            if (waits) {
                pen.line(waitingX, waitingY);
            }
        }
    }
}
