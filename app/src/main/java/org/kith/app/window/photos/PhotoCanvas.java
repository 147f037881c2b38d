package org.kith.app.window.photos;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A photo that can be zoomed and moved, with the boxes of its faces. FX thread only. */
final class PhotoCanvas extends Region {

    private static final double STEP = 1.25;
    private static final double DOUBLE_CLICK_SCALE = 2.5;
    private static final double WHEEL_NOTCH_PX = 40;
    private static final double KEY_PAN_PX = 80;

    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();
    private final Runnable needMorePixels;
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private List<FaceBox> faces = List.of();
    private Zoom.Size picture = new Zoom.Size(1, 1);
    private Zoom zoom = Zoom.FIT;
    private @Nullable Point2D dragged;

    /** @param needMorePixels called when the picture is shown larger than it is */
    PhotoCanvas(Runnable needMorePixels) {
        this.needMorePixels = needMorePixels;
        getStyleClass().add("photo-canvas");
        setId("photo-canvas");
        setFocusTraversable(true);
        setClip(clip);
        view.setMouseTransparent(true);
        getChildren().add(view);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            zoomBy(Math.pow(STEP, event.getDeltaY() / WHEEL_NOTCH_PX), event.getX(), event.getY());
            event.consume();
        });
        addEventHandler(ZoomEvent.ZOOM, event -> {
            zoomBy(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            dragged = new Point2D(event.getX(), event.getY());
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                zoomBy(zoom.scale() > 1 ? 1 / zoom.scale() : DOUBLE_CLICK_SCALE, event.getX(), event.getY());
            }
        });
    }

    /** 1 where the whole photo is seen. */
    ReadOnlyDoubleProperty scale() {
        return scale.getReadOnlyProperty();
    }

    /** Another photo, whole. */
    void show(double widthPx, double heightPx) {
        picture = new Zoom.Size(Math.max(1, widthPx), Math.max(1, heightPx));
        set(Zoom.FIT);
    }

    /** A picture of it; where the photo is stays as it is. */
    void setImage(@Nullable Image image) {
        view.setImage(image);
        requestLayout();
    }

    void setFaces(List<FaceBox> boxes) {
        faces = boxes;
        getChildren().setAll(view);
        faces.forEach(face -> getChildren().addAll(face.nodes()));
        requestLayout();
    }

    void zoomIn() {
        zoomBy(STEP, getWidth() / 2, getHeight() / 2);
    }

    void zoomOut() {
        zoomBy(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    void fit() {
        set(Zoom.FIT);
    }

    /** By a step of the keyboard, towards what is beyond that edge. */
    void pan(int right, int down) {
        set(zoom.movedBy(-right * KEY_PAN_PX, -down * KEY_PAN_PX, size(), picture));
    }

    private void zoomBy(double factor, double x, double y) {
        set(zoom.by(factor, x, y, size(), picture));
    }

    private void drag(MouseEvent event) {
        Point2D from = dragged;
        if (from != null) {
            set(zoom.movedBy(event.getX() - from.getX(), event.getY() - from.getY(), size(), picture));
        }
        dragged = new Point2D(event.getX(), event.getY());
    }

    private void set(Zoom next) {
        zoom = next;
        scale.set(next.scale());
        setCursor(next.scale() > 1 ? Cursor.OPEN_HAND : Cursor.DEFAULT);
        requestLayout();
    }

    private Zoom.Size size() {
        return new Zoom.Size(Math.max(1, getWidth()), Math.max(1, getHeight()));
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        Zoom.Frame frame = zoom.frame(size(), picture);
        view.setFitWidth(frame.width());
        view.setFitHeight(frame.height());
        view.relocate(frame.x(), frame.y());
        faces.forEach(face -> face.place(frame));
        Image image = view.getImage();
        if (zoom.scale() > 1 && image != null && frame.width() > image.getWidth()) {
            needMorePixels.run();
        }
    }
}
