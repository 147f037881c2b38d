package org.kith.app.window;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/**
 * What the desktop shows for the window, in the sizes that desktops ask for: {@code convert kith.png -filter Lanczos -resize}
 * of the installer's icon.
 */
final class WindowIcon {

    private static final List<Integer> SIDES_PX = List.of(16, 24, 32, 48, 64, 128, 256);

    private WindowIcon() {}

    static List<Image> all() {
        return SIDES_PX.stream()
                .map(side -> image("icon/kith-" + side + ".png"))
                .toList();
    }

    private static Image image(String name) {
        return new Image(
                Objects.requireNonNull(WindowIcon.class.getResource(name)).toExternalForm());
    }
}
