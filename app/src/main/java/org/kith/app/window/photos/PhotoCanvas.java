package org.kith.app.window.photos;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kith.engine.store.row.PhotoFace;

/** A photo that can be zoomed and moved, with the boxes of its faces. FX thread only. */
final class PhotoCanvas extends Region {

    private static final double STEP = 1.25;
    private static final double WHEEL_NOTCH_PX = 40;
    private static final double KEY_PAN_PX = 80;

    /** A hand that clicks moves less. */
    private static final double DRAG_BEGINS_PX = 4;

    /** Scales are compared with this much tolerance: they come from divisions. */
    private static final double SAME = 1e-6;

    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();
    private final Runnable needMorePixels;
    private final ReadOnlyBooleanWrapper smallest = new ReadOnlyBooleanWrapper(true);
    private final BoxEditor editor;
    private List<FaceBox> faces = List.of();
    private Zoom.Size picture = new Zoom.Size(1, 1);
    private Zoom zoom = Zoom.FIT;
    private boolean actual;
    private @Nullable Point2D pressed;
    private boolean panning;

    /** @param needMorePixels called when the picture is shown larger than it is */
    PhotoCanvas(Runnable needMorePixels, BoxEditor editor) {
        this.needMorePixels = needMorePixels;
        this.editor = editor;
        getStyleClass().add("photo-canvas");
        setId("photo-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setClip(clip);
        view.setMouseTransparent(true);
        getChildren().add(view);
        getChildren().addAll(editor.nodes());
        addEventHandler(ScrollEvent.SCROLL, event -> {
            zoomBy(Math.pow(STEP, event.getDeltaY() / WHEEL_NOTCH_PX), event.getX(), event.getY());
            event.consume();
        });
        addEventHandler(ZoomEvent.ZOOM, event -> {
            zoomBy(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        // Before a face's box sees it: a drag may begin there.
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            if (editor.on().get()) {
                setCursor(editor.cursor(event.getX(), event.getY()));
            }
        });
        editor.on().subscribe(this::showCursor);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2
                    && event.isStillSincePress()
                    && !editor.on().get()) {
                toggle(event.getX(), event.getY());
            }
        });
    }

    /** Whether it cannot be made smaller. */
    ReadOnlyBooleanProperty smallest() {
        return smallest.getReadOnlyProperty();
    }

    /** Another photo, whole. */
    void show(double widthPx, double heightPx) {
        picture = new Zoom.Size(Math.max(1, widthPx), Math.max(1, heightPx));
        fit();
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
        getChildren().addAll(editor.nodes());
        requestLayout();
    }

    /** Asks who the face is, beside its box. */
    void ask(PhotoFace face) {
        layout(); // a box that has just come has no place yet
        faces.stream().filter(box -> box.isOf(face)).forEach(FaceBox::ask);
    }

    void zoomIn() {
        zoomBy(STEP, getWidth() / 2, getHeight() / 2);
    }

    void zoomOut() {
        zoomBy(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    void fit() {
        set(Zoom.FIT, false);
    }

    /** A pixel of the photo is a pixel of the screen. */
    void actualPixels() {
        actualPixels(getWidth() / 2, getHeight() / 2);
    }

    private void actualPixels(double x, double y) {
        set(zoom.to(actualScale(), x, y, size(), picture), true);
    }

    private void toggle(double x, double y) {
        if (Math.abs(zoom.scale() - 1) > SAME) {
            fit();
        } else {
            actualPixels(x, y);
        }
    }

    /** By a step of the keyboard, towards what is beyond that edge. */
    void pan(int right, int down) {
        set(zoom.movedBy(-right * KEY_PAN_PX, -down * KEY_PAN_PX, size(), picture), actual);
    }

    private void zoomBy(double factor, double x, double y) {
        set(zoom.by(factor, x, y, size(), picture, actualScale()), false);
    }

    private void press(MouseEvent event) {
        panning = false;
        if (editor.on().get()) {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                editor.press(event.getX(), event.getY());
            }
            pressed = null;
            event.consume();
            return;
        }
        pressed = event.getButton() == MouseButton.PRIMARY ? new Point2D(event.getX(), event.getY()) : null;
    }

    private void drag(MouseEvent event) {
        if (editor.on().get()) {
            editor.drag(event.getX(), event.getY());
            event.consume();
            return;
        }
        Point2D from = pressed;
        Point2D to = new Point2D(event.getX(), event.getY());
        if (from == null || (!panning && from.distance(to) < DRAG_BEGINS_PX)) {
            return;
        }
        panning = true;
        pressed = to;
        faces.forEach(FaceBox::letGo);
        set(zoom.movedBy(to.getX() - from.getX(), to.getY() - from.getY(), size(), picture), actual);
        event.consume();
    }

    private void release(MouseEvent event) {
        if (editor.on().get()) {
            faces.forEach(FaceBox::letGo);
            editor.release();
            event.consume();
            return;
        }
        if (panning) {
            faces.forEach(FaceBox::letGo);
            event.consume();
        }
        pressed = null;
        panning = false;
    }

    private void set(Zoom next, boolean isActual) {
        zoom = next;
        actual = isActual;
        smallest.set(next.scale() <= Math.min(1, actualScale()) + SAME);
        showCursor();
        requestLayout();
    }

    private void showCursor() {
        setCursor(editor.on().get() ? Cursor.CROSSHAIR : zoom.scale() > 1 + SAME ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private Zoom.Size size() {
        return new Zoom.Size(Math.max(1, getWidth()), Math.max(1, getHeight()));
    }

    private double actualScale() {
        return Zoom.actualScale(size(), picture, screenScale());
    }

    /** Pixels of the screen in one of the window. */
    double screenScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (actual) { // also in a window of another size, or on another screen
            zoom = zoom.to(actualScale(), getWidth() / 2, getHeight() / 2, size(), picture);
        }
        Zoom.Frame frame = zoom.frame(size(), picture);
        boolean pixels = zoom.scale() > actualScale() - SAME;
        if (pixels) { // none between two of the screen
            frame = new Zoom.Frame(onPixel(frame.x()), onPixel(frame.y()), frame.width(), frame.height());
        }
        view.setSmooth(!pixels);
        view.setFitWidth(frame.width());
        view.setFitHeight(frame.height());
        view.relocate(frame.x(), frame.y());
        Zoom.Frame seen = seen(frame);
        for (FaceBox face : faces) {
            face.place(frame, seen);
        }
        editor.place(frame, getWidth());
        Image image = view.getImage();
        if (image != null && frame.width() * screenScale() > image.getWidth() + 1) {
            needMorePixels.run();
        }
    }

    private double onPixel(double at) {
        return Math.rint(at * screenScale()) / screenScale();
    }

    private Zoom.Frame seen(Zoom.Frame frame) {
        double x = Math.max(0, frame.x());
        double y = Math.max(0, frame.y());
        return new Zoom.Frame(
                x,
                y,
                Math.min(getWidth(), frame.x() + frame.width()) - x,
                Math.min(getHeight(), frame.y() + frame.height()) - y);
    }
}
