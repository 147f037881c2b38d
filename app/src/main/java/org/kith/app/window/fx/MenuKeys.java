package org.kith.app.window.fx;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.KeyNames;
import org.kith.app.text.Text;

/** Keys that a menu shows beside its item: JavaFX would call them by English names in every language. */
public final class MenuKeys extends KeyCombination {

    private final KeyCombination keys;
    private final Text text;

    /** @param keys in the words of JavaFX */
    public MenuKeys(String keys, Text text) {
        this(KeyCombination.valueOf(keys), text);
    }

    private MenuKeys(KeyCombination keys, Text text) {
        super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
        this.keys = keys;
        this.text = text;
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return KeyNames.of(keys.getDisplayText(), text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MenuKeys that && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
