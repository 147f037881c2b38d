package org.kith.app.window.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kith.app.platform.Version;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.Place;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.tags.TagsSetting;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.model.Installation;
import org.kordamp.ikonli.feather.Feather;

/** What can be chosen, and what Kith is. FX thread only. */
public final class SettingsFeature {

    private SettingsFeature() {}

    /**
     * What the open library runs by.
     *
     * @param installation where the program's own files are
     */
    public record Running(EngineConfig config, Installation installation) {}

    /** The way to the page of its own. */
    private static Node recognition(PageTools tools) {
        Label name = new Label(tools.text().get("recognition.title"));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label about = new Label(tools.text().get("settings.recognition.about"));
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setWrapText(true);
        Button open = Controls.button(Feather.CHEVRON_RIGHT, tools.text().get("settings.recognition.open"));
        open.setId("open-recognition");
        open.setOnAction(e -> tools.navigator().open(new Place.Recognition()));
        VBox row = new VBox(6, name, about, open);
        row.getStyleClass().add("setting");
        return row;
    }

    /**
     * Shows what is chosen now.
     *
     * @param jobs where a regrouping is followed
     * @param faces small pictures of them
     * @param openLibrary lets the user choose another library
     * @param folders the list of added folders
     * @param share names shared in the family
     * @param safety backups and the archive
     */
    public static SettingsPage open(
            PageTools tools,
            SettingsStore settings,
            Running running,
            JobsViewModel jobs,
            FaceThumbnails faces,
            Runnable openLibrary,
            Node folders,
            Node share,
            Node safety) {
        StrictnessViewModel strictness = new StrictnessViewModel(
                tools.background(),
                new EngineStrictness(tools.engine().grouping(), jobs),
                tools.toasts(),
                tools.text());
        DeviceInUse device =
                new DeviceInUse(running.installation(), running.config().device(), tools.background(), tools.text());
        AboutKith about = new AboutKith(
                Version.ofKith(),
                Engine.workshop(running.installation())::bundledModels,
                tools.background(),
                tools.text());
        return new SettingsPage(
                settings,
                tools.text(),
                running.config(),
                openLibrary,
                device.node(),
                List.of(
                        new StrictnessSetting(strictness, faces, tools.text()).node(),
                        recognition(tools),
                        folders,
                        new TagsSetting(tools.engine(), tools.background(), tools.text(), faces).node(),
                        share,
                        safety,
                        about.node()));
    }
}
