package org.kith.app.window.settings;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;

/** Says what finds faces now; asked when it is first seen, since MXNet has to be started for that. FX thread only. */
public final class DeviceInUse {

    private final Label label = new Label();

    /** @param running the device that the open library works with */
    public DeviceInUse(Installation installation, Device running, Background background, Text text) {
        label.setId("settings-device-in-use");
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setWrapText(true);
        label.sceneProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable scene) {
                label.sceneProperty().removeListener(this);
                background.run(() -> DeviceReport.of(installation, running), report -> label.setText(report.say(text)));
            }
        });
    }

    public Node node() {
        return label;
    }
}
