package org.kith.app.window.fx;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kith.app.text.KeyNames;
import org.kith.app.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** How every page of photos begins a slideshow of them. FX thread only. */
public final class SlideshowStart {

    private static final KeyCombination START = KeyCombination.valueOf("Shortcut+Enter");

    private SlideshowStart() {}

    public static Button button(Text text, Runnable start) {
        Button button =
                Controls.iconButton(Feather.PLAY, text.get("slides.start", KeyNames.of("Shortcut+Enter", text)));
        button.setId("start-slideshow");
        button.setOnAction(e -> start.run());
        return button;
    }

    /** Before the page sees Enter. */
    public static void listen(Node page, Runnable start) {
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (START.match(event)) {
                start.run();
                event.consume();
            }
        });
    }
}
