package org.kith.app.window.folders;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kith.app.window.fx.Confirmation;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.Place;
import org.kith.app.window.jobs.Asked;
import org.kith.app.window.jobs.JobName;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.Engine;

/**
 * The side bar with the folders, and their list in the settings. FX thread only.
 *
 * @param locate asks where the folder lies in which a photo was that is gone
 */
public record FoldersFeature(
        SideBar sideBar,
        Supplier<Node> addedFolders,
        Consumer<Path> locate,
        Runnable refresh,
        Consumer<LibraryChange> libraryChanged) {

    /**
     * Shows nothing until it is refreshed.
     *
     * @param jobs where a removal is followed
     * @param around what the side bar leads to
     * @param confirmation asked before a folder leaves
     * @param chooseFolder asks for a folder, under a title
     */
    public static FoldersFeature open(
            PageTools tools,
            JobsViewModel jobs,
            SideBar.Around around,
            Confirmation confirmation,
            Function<String, Optional<File>> chooseFolder) {
        Engine engine = tools.engine();
        SideBarViewModel model = new SideBarViewModel(
                new LibraryCounts(engine.gallery(), engine.people(), engine.albums()), tools.background());
        RemoveFolder removal = new RemoveFolder(
                engine::removeFolder, engine::putBackFolder, jobs, confirmation, tools.toasts(), tools.text());
        LocateFolder locating = new LocateFolder(
                model,
                new LocateFolder.Engine(
                        chooseFolder, engine::moveFolder, place -> jobs.followLooking(engine.index(List.of(place)))),
                jobs,
                tools.toasts(),
                tools.text());
        SideBar sideBar = new SideBar(
                model,
                tools.text(),
                around,
                new AlbumMenu(engine.albums(), tools.undo(), tools.text()),
                new FolderMenu(
                        tools.text(),
                        folder -> jobs.followIndexing(
                                engine.indexAgain(List.of(folder.path())),
                                JobName.readingAgain(folder.path()),
                                Asked.TO_ADD),
                        locating::ask,
                        folder -> {
                            if (removal.ask(folder)) {
                                tools.navigator().open(Place.Photos.ALL); // where the window is, there will be nothing
                            }
                        }));
        Lazy<PassedOverFolders> passedOver = Lazy.of(() -> passedOver(tools, jobs));
        return new FoldersFeature(
                sideBar,
                () -> {
                    AddedFolders added =
                            new AddedFolders(model, tools.text(), locating::ask, removal::ask, removal::undo);
                    VBox settings = new VBox(added.node(), passedOver.get().node());
                    settings.getStyleClass().add("settings-parts");
                    return settings;
                },
                locating::askFor,
                model::refresh,
                change -> {
                    model.libraryChanged(change);
                    passedOver.ifMade(folders -> folders.libraryChanged(change));
                });
    }

    private static PassedOverFolders passedOver(PageTools tools, JobsViewModel jobs) {
        Engine engine = tools.engine();
        return new PassedOverFolders(
                () -> new PassedOverContent(
                        engine.gallery().passedOver(),
                        engine.gallery().readAnyway(),
                        engine.gallery().videos()),
                tools.background(),
                tools.text(),
                folder -> jobs.followIndexing(engine.readAnyway(folder), JobName.readingAgain(folder), Asked.TO_ADD),
                folder -> jobs.followIndexing(engine.passOver(folder), JobName.LOOKING, Asked.TO_ADD));
    }
}
