package org.kith.app.window.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of this user; a change is on the disk at once. FX thread only. */
public final class SettingsStore {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final SettingsFile file;
    private final ReadOnlyObjectWrapper<Settings> settings;

    public SettingsStore(Path file) {
        this.file = new SettingsFile(file);
        this.settings = new ReadOnlyObjectWrapper<>(this.file.load(Settings.first(Locale.getDefault())));
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    public Settings current() {
        return settings.get();
    }

    /** A change that cannot be saved holds until the window closes. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(current());
        if (changed.equals(current())) {
            return;
        }
        settings.set(changed);
        try {
            file.save(changed);
        } catch (IOException e) {
            LOG.warn("The settings cannot be saved", e);
        }
    }
}
