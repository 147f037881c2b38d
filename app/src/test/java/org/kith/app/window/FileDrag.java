package org.kith.app.window;

import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.TKDropTargetListener;
import com.sun.javafx.tk.TKScene;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;

/**
 * A drag from another program as the platform tells a scene of it: the scene finds the node under the pointer, and makes the
 * drag events, by itself. FX thread only.
 */
final class FileDrag {

    private final TKDropTargetListener scene;
    private final TKClipboard clipboard;
    private final TransferMode proposed;
    private boolean inside;

    /**
     * @param offered what the other program would do with what is dragged
     * @param proposed what it would do if it were asked
     */
    FileDrag(Scene scene, ClipboardContent content, Set<TransferMode> offered, TransferMode proposed) {
        this.scene = listener(SceneHelper.getPeer(scene));
        this.clipboard = offering(offered);
        this.proposed = proposed;
        DragboardHelper.createDragboard(clipboard).setContent(content);
    }

    private static TKDropTargetListener listener(TKScene peer) {
        for (Class<?> type = peer.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField("dropTargetListener");
                field.setAccessible(true);
                return (TKDropTargetListener) field.get(peer);
            } catch (NoSuchFieldException e) {
                // it is in a superclass
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("JavaFX keeps the listener elsewhere now");
    }

    private static TKClipboard offering(Set<TransferMode> modes) {
        TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
        return (TKClipboard) Proxy.newProxyInstance(
                FileDrag.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getTransferModes") ? modes : method.invoke(local, arguments));
    }

    /** @return as what the files would be taken; empty if they would not */
    Optional<TransferMode> over(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        double x = bounds.getCenterX();
        double y = bounds.getCenterY();
        if (!inside) {
            scene.dragEnter(x, y, x, y, proposed, clipboard);
            inside = true;
        }
        return Optional.ofNullable(scene.dragOver(x, y, x, y, proposed));
    }

    /** The pointer goes out of the window. */
    void leave() {
        scene.dragExit(0, 0, 0, 0);
        inside = false;
    }

    Optional<TransferMode> drop(Node node) {
        over(node);
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        inside = false;
        return Optional.ofNullable(scene.drop(
                bounds.getCenterX(), bounds.getCenterY(), bounds.getCenterX(), bounds.getCenterY(), proposed));
    }
}
