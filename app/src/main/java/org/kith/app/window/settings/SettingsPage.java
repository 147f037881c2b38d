package org.kith.app.window.settings;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Page;
import org.kith.engine.EngineConfig;
import org.kith.engine.model.Device;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of what the user may choose; a choice holds at once where nothing else is said. FX thread only. */
public final class SettingsPage extends Page {

    private static final int MOST_WORKERS = 64;

    private static final int MOST_MEMORY_MB = 65_536;

    private static final int MEMORY_STEP_MB = 128;

    private final SettingsStore store;
    private final Text text;
    private final VBox rows = new VBox();
    private final ScrollPane page = new ScrollPane(rows);

    /**
     * Shows the settings as they are now.
     *
     * @param running what the open library works with
     * @param openLibrary lets the user choose another one
     * @param deviceInUse says below the choice of the device what works now
     * @param more below the settings
     */
    public SettingsPage(
            SettingsStore store,
            Text text,
            EngineConfig running,
            Runnable openLibrary,
            Node deviceInUse,
            List<Node> more) {
        this.store = store;
        this.text = text;
        setTitle(text.get("settings.title"));
        frame().setCenter(page);
        Settings now = store.current();
        rows.getStyleClass().add("settings");
        VBox device = row(
                "settings.device",
                "settings.device.about",
                fromNextStart(
                        choice(
                                "settings-device",
                                List.of(Device.values()),
                                now.reading().device(),
                                this::device,
                                this::setDevice),
                        "device-later",
                        chosen -> chosen.reading().device() != running.device()));
        device.getChildren().add(deviceInUse);
        rows.getChildren()
                .addAll(
                        row(
                                "settings.theme",
                                "settings.theme.about",
                                choice(
                                        "settings-theme",
                                        List.of(Theme.values()),
                                        now.look().theme(),
                                        this::theme,
                                        this::setTheme)),
                        row(
                                "settings.text-size",
                                "settings.text-size.about",
                                choice(
                                        "settings-text-size",
                                        List.of(TextSize.values()),
                                        now.look().textSize(),
                                        this::textSize,
                                        this::setTextSize)),
                        row(
                                "settings.motion",
                                "settings.motion.about",
                                choice(
                                        "settings-motion",
                                        List.of(Motion.values()),
                                        now.look().motion(),
                                        this::motion,
                                        this::setMotion)),
                        row(
                                "settings.language",
                                "settings.language.about",
                                choice(
                                        "settings-language",
                                        Look.LANGUAGES,
                                        now.look().language(),
                                        SettingsPage::language,
                                        this::setLanguage)),
                        row(
                                "settings.library",
                                "settings.library.about",
                                library(running.libraryFolder(), openLibrary)),
                        row(
                                "settings.workers",
                                "settings.workers.about",
                                fromNextStart(
                                        workers(now.reading().workers()),
                                        "workers-later",
                                        chosen -> chosen.reading().workers() != running.workers())),
                        row(
                                "settings.memory",
                                "settings.memory.about",
                                fromNextStart(
                                        memory(now.reading().memoryMb()),
                                        "memory-later",
                                        chosen -> EngineConfig.bytes(
                                                        chosen.reading().memoryMb())
                                                != running.memoryBytes())),
                        device);
        rows.getChildren().addAll(more);
        page.setFitToWidth(true);
    }

    /** A setting: what it is called, what it does, and the control. */
    private VBox row(String key, String aboutKey, Region control) {
        Label name = new Label(text.get(key));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        name.setLabelFor(control);
        Label about = new Label(text.get(aboutKey));
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setWrapText(true);
        (control instanceof HBox box ? box.getChildren().get(0) : control).setAccessibleText(name.getText());
        VBox row = new VBox(6, name, about, control);
        row.getStyleClass().add("setting");
        return row;
    }

    /** Says beside the control, while it is so, that the engine works with another value until Kith is started again. */
    private Region fromNextStart(Region control, String id, Predicate<Settings> differs) {
        Label later = new Label(text.get("settings.from-next-start"), new FontIcon(Feather.REFRESH_CW));
        later.setId(id);
        later.getStyleClass().add(Styles.ACCENT);
        later.setMinWidth(Region.USE_PREF_SIZE);
        later.visibleProperty().bind(store.settings().map(differs::test));
        HBox box = new HBox(12, control, later);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private <T> ComboBox<T> choice(String id, List<T> values, T now, Function<T, String> label, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setMinWidth(240); // wider where words are longer
        box.getItems().setAll(values);
        box.setConverter(new Labels<>(values, label));
        box.setValue(now);
        box.valueProperty().addListener((observable, before, value) -> chosen.accept(value));
        return box;
    }

    private Spinner<Integer> workers(int now) {
        Spinner<Integer> spinner = new Spinner<>(1, MOST_WORKERS, now);
        spinner.setId("settings-workers");
        spinner.setEditable(true);
        spinner.setPrefWidth(240);
        spinner.valueProperty()
                .addListener((observable, before, value) ->
                        store.change(settings -> settings.read(reading -> reading.withWorkers(value))));
        return spinner;
    }

    private Spinner<Integer> memory(int nowMb) {
        Spinner<Integer> spinner =
                new Spinner<>(EngineConfig.LEAST_MEMORY_MB, Math.max(nowMb, MOST_MEMORY_MB), nowMb, MEMORY_STEP_MB);
        spinner.setId("settings-memory");
        spinner.setEditable(true);
        spinner.setPrefWidth(240);
        spinner.valueProperty()
                .addListener((observable, before, value) ->
                        store.change(settings -> settings.read(reading -> reading.withMemoryMb(value))));
        return spinner;
    }

    private Region library(Path library, Runnable openLibrary) {
        Label where = new Label(library.toString());
        where.setId("settings-library");
        Button another = Controls.button(Feather.FOLDER, text.get("settings.open-another"));
        another.setMinWidth(Region.USE_PREF_SIZE);
        another.setOnAction(e -> openLibrary.run());
        HBox box = new HBox(12, where, another);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    @Override
    public void takeKeys() {
        takeFocus(page);
    }

    private void setTheme(Theme theme) {
        store.change(settings -> settings.look(look -> look.withTheme(theme)));
    }

    private void setLanguage(Locale language) {
        store.change(settings -> settings.look(look -> look.withLanguage(language)));
    }

    private void setDevice(Device device) {
        store.change(settings -> settings.read(reading -> reading.withDevice(device)));
    }

    private String theme(Theme theme) {
        return switch (theme) {
            case LIGHT -> text.get("settings.theme.light");
            case DARK -> text.get("settings.theme.dark");
            case SYSTEM -> text.get("settings.theme.system");
        };
    }

    private void setTextSize(TextSize size) {
        store.change(settings -> settings.look(look -> look.withTextSize(size)));
    }

    private String textSize(TextSize size) {
        return switch (size) {
            case NORMAL -> text.get("settings.text-size.normal");
            case LARGE -> text.get("settings.text-size.large");
            case LARGEST -> text.get("settings.text-size.largest");
        };
    }

    private void setMotion(Motion motion) {
        store.change(settings -> settings.look(look -> look.withMotion(motion)));
    }

    private String motion(Motion motion) {
        return switch (motion) {
            case SYSTEM -> text.get("settings.motion.system");
            case STILL -> text.get("settings.motion.still");
            case MOVING -> text.get("settings.motion.moving");
        };
    }

    private String device(Device device) {
        return switch (device) {
            case AUTO -> text.get("settings.device.auto");
            case CPU -> text.get("settings.device.cpu");
            case GPU -> text.get("settings.device.gpu");
        };
    }

    /** In itself, so that it is found by whoever reads no other. */
    private static String language(Locale language) {
        return language.getDisplayLanguage(language);
    }

    /** What a choice is called. */
    private static final class Labels<T> extends StringConverter<T> {

        private final List<T> values;
        private final Function<T, String> label;

        Labels(List<T> values, Function<T, String> label) {
            this.values = values;
            this.label = label;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : label.apply(value);
        }

        @Override
        public T fromString(String text) {
            return values.stream()
                    .filter(value -> label.apply(value).equals(text))
                    .findFirst()
                    .orElse(values.get(0));
        }
    }
}
