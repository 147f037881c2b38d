package org.kith.app.window.photos;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.model.Box;

/** A box that is drawn on the photo, or moved and resized, by the mouse or the keyboard. FX thread only. */
final class BoxEditor {

    /** So near to an edge the pointer takes hold of it. */
    private static final double GRIP_PX = 8;

    /** A smaller box was a click. */
    private static final double LEAST_PX = 8;

    /** Of a press of an arrow key, in fractions of the photo. */
    private static final double STEP = 0.01;

    /** Of the photo's shorter side: where the keyboard begins. */
    private static final double FIRST_SIDE = 0.2;

    private static final double HINT_GAP_PX = 12;

    private final Text text;
    private final Region frame = new Region();
    private final Label hint = new Label();
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private Zoom.Frame picture = new Zoom.Frame(0, 0, 1, 1);
    private Consumer<Box> done = box -> {};
    private boolean begun; // there is a box that is changed, and not one to be drawn
    private @Nullable Edges box;
    private @Nullable Hold hold;

    /** A box that may be turned inside out while it is drawn; in fractions of the photo. */
    private record Edges(double left, double top, double right, double bottom) {

        static Edges of(Box box) {
            return new Edges(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
        }

        Box box() {
            return new Box(left, top, right - left, bottom - top);
        }

        Edges moved(Grip grip, double dx, double dy) {
            Edges to = new Edges(
                    grip.left() ? left + dx : left,
                    grip.top() ? top + dy : top,
                    grip.right() ? right + dx : right,
                    grip.bottom() ? bottom + dy : bottom);
            return grip.isWhole() ? to.slidIn() : to.cut();
        }

        private Edges slidIn() {
            double dx = Math.max(0, -left) - Math.max(0, right - 1);
            double dy = Math.max(0, -top) - Math.max(0, bottom - 1);
            return new Edges(left + dx, top + dy, right + dx, bottom + dy).cut();
        }

        private Edges cut() {
            double a = Math.min(1, Math.max(0, left));
            double b = Math.min(1, Math.max(0, right));
            double c = Math.min(1, Math.max(0, top));
            double d = Math.min(1, Math.max(0, bottom));
            return new Edges(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d));
        }
    }

    /** Which edges go with the pointer. */
    private record Grip(boolean left, boolean top, boolean right, boolean bottom) {

        static final Grip WHOLE = new Grip(true, true, true, true);
        static final Grip CORNER = new Grip(false, false, true, true);

        boolean isWhole() {
            return left && right;
        }

        Cursor cursor() {
            if (isWhole()) {
                return Cursor.MOVE;
            }
            if (left || right) {
                return top || bottom ? (left == top ? Cursor.NW_RESIZE : Cursor.NE_RESIZE) : Cursor.H_RESIZE;
            }
            return Cursor.V_RESIZE;
        }
    }

    /** The pointer has taken hold of a box. */
    private record Hold(Grip grip, Edges from, double x, double y) {}

    BoxEditor(Text text) {
        this.text = text;
        frame.getStyleClass().add("drawn-box");
        frame.setId("drawn-box");
        frame.setMouseTransparent(true);
        hint.getStyleClass().add("face-label");
        hint.setId("draw-hint");
        hint.setWrapText(true);
        hint.setAlignment(Pos.CENTER);
        hint.setMouseTransparent(true);
        hint.visibleProperty().bind(on);
        stop();
    }

    Node[] nodes() {
        return new Node[] {frame, hint};
    }

    ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /** @param drawn takes a box, in fractions of the photo as it is shown */
    void draw(Consumer<Box> drawn) {
        begin(null, "photo.draw.hint", drawn);
    }

    /** @param changed takes the box if it is another one */
    void change(Box now, Consumer<Box> changed) {
        begin(Edges.of(now), "photo.move.hint", changed);
    }

    private void begin(@Nullable Edges now, String hinted, Consumer<Box> then) {
        begun = now != null;
        box = now;
        hold = null;
        done = then;
        hint.setText(text.get(hinted));
        on.set(true);
        show();
    }

    /** Without a box. */
    void stop() {
        box = null;
        hold = null;
        done = ignored -> {};
        on.set(false);
        show();
    }

    private void finish() {
        Edges drawn = box;
        Consumer<Box> then = done;
        boolean large = drawn != null && isLarge(drawn);
        stop();
        if (drawn != null && large) {
            then.accept(drawn.box());
        }
    }

    private boolean isLarge(Edges edges) {
        return (edges.right() - edges.left()) * picture.width() >= LEAST_PX
                && (edges.bottom() - edges.top()) * picture.height() >= LEAST_PX;
    }

    /** The pointer is pressed there. */
    void press(double px, double py) {
        double x = x(px);
        double y = y(py);
        Edges now = box;
        Grip grip = now == null ? null : grip(now, px, py);
        if (now != null && grip != null) {
            hold = new Hold(grip, now, x, y);
        } else if (now != null) {
            finish(); // a click elsewhere
        } else {
            hold = new Hold(Grip.CORNER, new Edges(x, y, x, y).cut(), x, y);
        }
    }

    void drag(double px, double py) {
        Hold from = hold;
        if (from != null) {
            box = from.from().moved(from.grip(), x(px) - from.x(), y(py) - from.y());
            show();
        }
    }

    /** What was drawn is done; what is changed may be changed further. */
    void release() {
        Edges drawn = box;
        hold = null;
        if (begun || drawn == null) {
            return;
        }
        if (isLarge(drawn)) {
            finish();
        } else {
            box = null;
            show();
        }
    }

    Cursor cursor(double px, double py) {
        Edges now = box;
        Grip grip = now == null ? null : grip(now, px, py);
        return grip == null ? Cursor.CROSSHAIR : grip.cursor();
    }

    private @Nullable Grip grip(Edges now, double px, double py) {
        double left = px(now.left());
        double right = px(now.right());
        double top = py(now.top());
        double bottom = py(now.bottom());
        boolean within = px > left - GRIP_PX && px < right + GRIP_PX && py > top - GRIP_PX && py < bottom + GRIP_PX;
        if (!within) {
            return null;
        }
        boolean atLeft = Math.abs(px - left) <= GRIP_PX && Math.abs(px - left) <= Math.abs(px - right);
        boolean atTop = Math.abs(py - top) <= GRIP_PX && Math.abs(py - top) <= Math.abs(py - bottom);
        Grip edges = new Grip(
                atLeft, atTop, !atLeft && Math.abs(px - right) <= GRIP_PX, !atTop && Math.abs(py - bottom) <= GRIP_PX);
        return edges.left() || edges.top() || edges.right() || edges.bottom() ? edges : Grip.WHOLE;
    }

    /** Whether the key was for it. */
    boolean key(KeyEvent event) {
        if (!on.get() || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        KeyCode code = event.getCode();
        Edges now = box;
        if (code == KeyCode.ESCAPE) {
            stop();
        } else if (code == KeyCode.ENTER && now != null) {
            finish();
        } else if (code == KeyCode.ENTER) {
            double side = FIRST_SIDE * Math.min(picture.width(), picture.height());
            double width = side / picture.width();
            double height = side / picture.height();
            box = new Edges(0.5 - width / 2, 0.5 - height / 2, 0.5 + width / 2, 0.5 + height / 2);
            begun = true;
        } else if (code.isArrowKey() && now != null) {
            double dx = code == KeyCode.RIGHT ? STEP : code == KeyCode.LEFT ? -STEP : 0;
            double dy = code == KeyCode.DOWN ? STEP : code == KeyCode.UP ? -STEP : 0;
            Edges next = now.moved(event.isShiftDown() ? Grip.CORNER : Grip.WHOLE, dx, dy);
            box = isLarge(next) ? next : now;
        } else {
            return code.isArrowKey(); // another photo would take the box away
        }
        show();
        return true;
    }

    /** @param width of what is seen */
    void place(Zoom.Frame at, double width) {
        picture = at;
        double hintWidth = Math.min(hint.prefWidth(-1), width - 2 * HINT_GAP_PX);
        hint.resizeRelocate(Math.rint((width - hintWidth) / 2), HINT_GAP_PX, hintWidth, hint.prefHeight(hintWidth));
        show();
    }

    private void show() {
        Edges now = box;
        frame.setVisible(now != null);
        if (now != null) {
            frame.resizeRelocate(
                    px(now.left()),
                    py(now.top()),
                    (now.right() - now.left()) * picture.width(),
                    (now.bottom() - now.top()) * picture.height());
        }
    }

    private double x(double px) {
        return (px - picture.x()) / picture.width();
    }

    private double y(double py) {
        return (py - picture.y()) / picture.height();
    }

    private double px(double x) {
        return picture.x() + x * picture.width();
    }

    private double py(double y) {
        return picture.y() + y * picture.height();
    }
}
