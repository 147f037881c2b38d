package org.kith.app.window.map;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.PictureCache;
import org.kith.engine.model.PhotoId;

/** The map with its circles, to be zoomed and moved. FX thread only. */
final class MapPane extends Region {

    private static final double WHEEL_NOTCH_PX = 40;

    /** With more circles than this there is no picture in any: each would be read and decoded while one looks elsewhere. */
    private static final int MOST_PICTURES = 60;

    /** What lies beyond the edge by so much is seen still. */
    private static final double CIRCLE_PX = 40;

    private final MapViewModel model;
    private final PictureCache<PhotoId> pictures;
    private final NumberFormat numbers;
    private final CircleMenu menu;
    private final Canvas canvas = new Canvas();
    private final Text measure = new Text();
    private final MapPainter painter = new MapPainter(canvas, measure);
    private final Pane circles = new Pane();
    private final List<CircleNode> nodes = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private final ThemeColour sea = new ThemeColour("map-sea", this::requestLayout);
    private final ThemeColour land = new ThemeColour("map-land", this::requestLayout);
    private final ThemeColour border = new ThemeColour("map-border", this::requestLayout);
    private final ThemeColour label = new ThemeColour("map-label", this::requestLayout);
    private @Nullable WorldShapes world;
    private @Nullable Point2D dragged;

    MapPane(MapViewModel model, PictureCache<PhotoId> pictures, NumberFormat numbers, CircleMenu menu) {
        this.model = model;
        this.pictures = pictures;
        this.numbers = numbers;
        this.menu = menu;
        setId("map");
        getStyleClass().add("map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setClip(clip);
        setCursor(Cursor.OPEN_HAND);
        circles.setPickOnBounds(false);
        measure.setVisible(false);
        measure.setManaged(false);
        measure.fontProperty().addListener((observable, before, now) -> requestLayout());
        getChildren().addAll(canvas, circles, measure, sea, land, border, label);
        model.view().addListener((observable, before, now) -> requestLayout());
        model.clusters().addListener((observable, before, now) -> requestLayout());
        model.labels().addListener((observable, before, now) -> requestLayout());
        model.chosen().addListener((observable, before, now) -> requestLayout());
        widthProperty().addListener((observable, before, now) -> model.resize(getWidth(), getHeight()));
        heightProperty().addListener((observable, before, now) -> model.resize(getWidth(), getHeight()));
        listen();
    }

    private void listen() {
        addEventHandler(ScrollEvent.SCROLL, event -> {
            model.zoom(event.getDeltaY() / WHEEL_NOTCH_PX, event.getX(), event.getY());
            event.consume();
        });
        addEventHandler(ZoomEvent.ZOOM, event -> {
            model.zoom(2 * Math.log(event.getZoomFactor()) / Math.log(2), event.getX(), event.getY());
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            menu.hide();
            dragged = new Point2D(event.getX(), event.getY());
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            Point2D from = dragged;
            if (from != null && event.isPrimaryButtonDown()) {
                model.drag(event.getX() - from.getX(), event.getY() - from.getY());
            }
            dragged = new Point2D(event.getX(), event.getY());
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> model.pointAt(Optional.ofNullable(at(event))));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.pointAt(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                menu.show(this, event.getScreenX(), event.getScreenY());
            }
        });
    }

    private void click(MouseEvent event) {
        if (!event.isStillSincePress()) {
            return;
        }
        PhotoCluster cluster = at(event);
        if (event.getButton() == MouseButton.SECONDARY) {
            model.choose(Optional.ofNullable(cluster));
            menu.show(this, event.getScreenX(), event.getScreenY());
        } else if (event.getButton() == MouseButton.PRIMARY && cluster != null) {
            model.open(cluster);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            model.choose(Optional.empty());
            if (event.getClickCount() == 2) {
                model.zoom(2, event.getX(), event.getY());
            }
        }
    }

    /** The circle under the pointer. */
    private @Nullable PhotoCluster at(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && node != this) {
            if (node instanceof CircleNode circle) {
                return circle.cluster();
            }
            node = node.getParent();
        }
        return null;
    }

    /** What is drawn from now on; before, there are circles in the sea. */
    void show(WorldShapes shapes) {
        world = shapes;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        circles.resize(getWidth(), getHeight());
        MapView view = model.view().get();
        MapView.Size size = model.size();
        MapPainter.Colours colours = new MapPainter.Colours(sea.get(), land.get(), border.get(), label.get());
        painter.sea(colours);
        if (world != null) {
            painter.world(world, view, size, colours);
        }
        painter.cities(model.labels().get(), placeCircles(view, size), view, size, colours);
    }

    /** Returns where they are. */
    private List<Bounds> placeCircles(MapView view, MapView.Size size) {
        List<PhotoCluster> seen = model.clusters().get().list().stream()
                .filter(cluster -> isSeen(cluster, view, size))
                .toList();
        List<Bounds> taken = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            PhotoCluster cluster = seen.get(i);
            double x = view.screenX(cluster.x(), size);
            double y = view.screenY(cluster.y(), size);
            boolean chosen = model.chosen().get().filter(cluster::equals).isPresent();
            node(i).show(cluster, x, y, seen.size() <= MOST_PICTURES, chosen);
            double wide = CircleNode.widthPx(cluster);
            taken.add(new BoundingBox(x - wide / 2, y - wide / 2, wide, wide));
        }
        nodes.subList(seen.size(), nodes.size()).forEach(CircleNode::hide);
        return taken;
    }

    private static boolean isSeen(PhotoCluster cluster, MapView view, MapView.Size size) {
        double x = view.screenX(cluster.x(), size);
        double y = view.screenY(cluster.y(), size);
        return x > -CIRCLE_PX && x < size.width() + CIRCLE_PX && y > -CIRCLE_PX && y < size.height() + CIRCLE_PX;
    }

    private CircleNode node(int at) {
        if (at == nodes.size()) {
            CircleNode node = new CircleNode(pictures, numbers);
            nodes.add(node);
            circles.getChildren().add(0, node); // the largest lies above the others
        }
        return nodes.get(at);
    }

    /** Another page is shown: no picture is waited for. */
    void left() {
        nodes.forEach(CircleNode::hide);
    }
}
