package org.kith.app.window.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.FillRule;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws land, borders and names of cities. FX thread only. */
final class MapPainter {

    private static final double BORDER_PX = 0.8;
    private static final double HALO_PX = 3;
    private static final double DOT_PX = 3;
    private static final double LABEL_MARGIN_PX = 14;

    private final Canvas canvas;
    private final GraphicsContext pen;
    private final Text measure;

    /** The colours of the theme. */
    record Colours(Paint sea, Paint land, Paint border, Paint label) {}

    /** @param measure stands in the window, so that it has its font */
    MapPainter(Canvas canvas, Text measure) {
        this.canvas = canvas;
        this.measure = measure;
        this.pen = canvas.getGraphicsContext2D();
    }

    void sea(Colours colours) {
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setFill(colours.sea());
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    void world(WorldShapes shapes, MapView view, MapView.Size size, Colours colours) {
        double worldPx = view.worldPx();
        double top = view.screenY(0, size);
        double left = size.width() / 2 - view.x() * worldPx;
        WorldShapes.Layer layer = shapes.at(worldPx);
        // from one copy further left: land leads beyond the 180° meridian to the east
        double first = left - (Math.ceil(left / worldPx) + 1) * worldPx;
        for (double x = first; x < size.width(); x += worldPx) {
            copy(layer, shapes.lakes(), new Outline.Frame(x, top, worldPx, size.width(), size.height()), colours);
        }
    }

    private void copy(WorldShapes.Layer layer, List<Outline> lakes, Outline.Frame frame, Colours colours) {
        // lakes are holes in the land, whatever colour the sea is
        pen.setFillRule(FillRule.EVEN_ODD);
        pen.setFill(colours.land());
        pen.beginPath();
        draw(layer.land(), frame, true);
        draw(lakes, frame, true);
        pen.fill();
        pen.setStroke(colours.border());
        pen.setLineWidth(BORDER_PX);
        pen.beginPath();
        draw(layer.borders(), frame, false);
        pen.stroke();
    }

    private void draw(List<Outline> outlines, Outline.Frame frame, boolean closed) {
        Outline.Pen path = new Outline.Pen() {
            @Override
            public void begin(double x, double y) {
                pen.moveTo(x, y);
            }

            @Override
            public void line(double x, double y) {
                pen.lineTo(x, y);
            }
        };
        for (Outline outline : outlines) {
            if (outline.isIn(frame)) {
                outline.draw(frame, path);
                if (closed) {
                    pen.closePath();
                }
            }
        }
    }

    /** The largest first; a name that would lie on another, or on a circle, is left out. */
    void cities(List<CityLabel> cities, List<Bounds> circles, MapView view, MapView.Size size, Colours colours) {
        List<Bounds> taken = new ArrayList<>(circles);
        pen.setFont(measure.getFont());
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setLineWidth(HALO_PX);
        for (CityLabel city : cities) {
            double x = view.screenX(city.x(), size);
            double y = view.screenY(city.y(), size);
            if (x < 0 || x > size.width() || y < 0 || y > size.height()) {
                continue;
            }
            measure.setText(city.name());
            Bounds text = measure.getLayoutBounds();
            Bounds box = new BoundingBox(
                    x - LABEL_MARGIN_PX,
                    y - text.getHeight() / 2 - LABEL_MARGIN_PX / 2,
                    text.getWidth() + 2 * LABEL_MARGIN_PX,
                    text.getHeight() + LABEL_MARGIN_PX);
            if (taken.stream().noneMatch(box::intersects)) {
                taken.add(box);
                city(city.name(), x, y, colours);
            }
        }
    }

    private void city(String name, double x, double y, Colours colours) {
        pen.setFill(colours.label());
        pen.fillOval(x - DOT_PX / 2, y - DOT_PX / 2, DOT_PX, DOT_PX);
        pen.setStroke(colours.land());
        pen.strokeText(name, x + 2 * DOT_PX, y);
        pen.fillText(name, x + 2 * DOT_PX, y);
    }
}
