package org.kith.app.window.photos;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.app.window.fx.FileManager;
import org.kith.app.window.fx.FullScreen;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.PhotoPictures;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.Gallery;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.row.ActSummary;

/** The grid of photos, and the page of one. FX thread only. */
public record PhotosFeature(
        Lazy<PhotosPage> photos,
        Lazy<PhotoPage> photo,
        Runnable indexingChanged,
        Consumer<LibraryChange> photosChanged,
        Consumer<LibraryChange> photoChanged,
        Supplier<Optional<PhotoId>> current) {

    /**
     * What the pages need of others.
     *
     * @param isIndexing whether photos are coming in now
     * @param ignore says of faces that they are of nobody worth knowing
     * @param naming asks who a face is
     * @param acts what can be done with photos
     * @param peopleHere shows who is on photos
     * @param addFolder where no photo is there yet
     * @param today by this computer's clock
     * @param lookAgain looks through all folders
     * @param locate asks where the folder of a photo lies now
     * @param fullScreen the window's
     * @param firstPhoto where the window begins
     */
    public record Around(
            BooleanSupplier isIndexing,
            Function<List<FaceId>, ActSummary> ignore,
            FaceNaming naming,
            ActsViewModel acts,
            BiConsumer<Node, PhotoQuery> peopleHere,
            Runnable addFolder,
            Supplier<LocalDate> today,
            Runnable lookAgain,
            Consumer<Path> locate,
            FullScreen fullScreen,
            Optional<PhotoId> firstPhoto) {}

    /** @param first where the window begins: the library is asked while the pages are made */
    public static PhotosFeature open(
            PageTools tools, PhotoPictures pictures, SettingsStore settings, Place first, Around around) {
        Gallery gallery = tools.engine().gallery();
        PhotosViewModel photosModel =
                new PhotosViewModel(new EngineBrowser(gallery), tools.background(), around.isIndexing());
        around.firstPhoto().ifPresent(photosModel::selectFirst);
        if (first instanceof Place.Photos at) {
            photosModel.show(at.filter());
        }
        PhotoViewModel photoModel = new PhotoViewModel(
                new EnginePhotos(gallery, tools.engine().people()),
                pictures.small(),
                tools.background(),
                new EngineFaceChanges(tools.engine(), tools.undo(), around.ignore()));
        Lazy<InfoPane> info = Lazy.of(() -> new InfoPane(
                new EngineInfo(tools.engine(), tools.text()), around.acts(), tools.background(), tools.text()));
        return new PhotosFeature(
                Lazy.of(() -> new PhotosPage(
                        photosModel,
                        new PhotosPage.Tools(
                                tools.text(),
                                tools.navigator(),
                                pictures,
                                settings,
                                around.acts(),
                                around.peopleHere(),
                                around.addFolder(),
                                around.today()))),
                Lazy.of(() -> new PhotoPage(
                        photoModel,
                        new PhotoPage.Tools(
                                tools.text(),
                                tools.navigator(),
                                around.fullScreen(),
                                around.naming(),
                                info.get(),
                                around.acts(),
                                file -> showInFolder(tools, file),
                                around.lookAgain(),
                                around.locate()))),
                photosModel::indexingChanged,
                photosModel::libraryChanged,
                change -> {
                    photoModel.libraryChanged(change);
                    info.ifMade(pane -> pane.libraryChanged(change));
                },
                () -> photoModel.current().or(() -> photosModel.selection().currentPhoto()));
    }

    private static void showInFolder(PageTools tools, Path file) {
        tools.background()
                .run(
                        () -> {
                            new FileManager().accept(file);
                            return file;
                        },
                        shown -> {},
                        failure -> tools.toasts().show(Toast.of(tools.text().get("problems.no-file-manager", file))));
    }
}
