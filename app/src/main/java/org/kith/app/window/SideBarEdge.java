package org.kith.app.window;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kith.app.text.Text;
import org.kith.app.window.settings.Remembered;
import org.kith.app.window.settings.SettingsStore;

/** The side bar with an edge that can be dragged, or moved by the arrow keys; its width is kept. FX thread only. */
final class SideBarEdge {

    private static final double EDGE_PX = 6;
    private static final double KEY_PX = 20;

    private final SettingsStore settings;
    private final HBox box = new HBox();

    SideBarEdge(Node sideBar, Text text, SettingsStore settings) {
        this.settings = settings;
        HBox.setHgrow(sideBar, Priority.ALWAYS);
        Region edge = new Region();
        edge.setId("side-bar-edge");
        edge.getStyleClass().add("side-bar-edge");
        edge.setMinWidth(EDGE_PX);
        edge.setMaxWidth(EDGE_PX);
        edge.setCursor(Cursor.H_RESIZE);
        edge.setFocusTraversable(true);
        edge.setAccessibleRole(AccessibleRole.THUMB);
        edge.setAccessibleText(text.get("side.edge"));
        edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> setWidth(e.getSceneX()));
        edge.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> keep());
        edge.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        box.getChildren().setAll(sideBar, edge);
        setWidth(settings.current().remembered().sideBarPx());
    }

    Region node() {
        return box;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            setWidth(box.getPrefWidth() + (event.getCode() == KeyCode.LEFT ? -KEY_PX : KEY_PX));
            keep();
            event.consume();
        }
    }

    private void setWidth(double wanted) {
        double width =
                Math.rint(Math.min(Remembered.WIDEST_SIDE_BAR_PX, Math.max(Remembered.NARROWEST_SIDE_BAR_PX, wanted)));
        box.setMinWidth(width);
        box.setPrefWidth(width);
        box.setMaxWidth(width);
    }

    private void keep() {
        settings.change(chosen -> chosen.remember(kept -> kept.withSideBarPx(box.getPrefWidth())));
    }
}
