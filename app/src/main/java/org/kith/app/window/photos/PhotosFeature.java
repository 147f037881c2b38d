package org.kith.app.window.photos;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.PictureCache;
import org.kith.app.window.fx.Place;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.Gallery;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/** The grid of photos, and the page of one. FX thread only. */
public record PhotosFeature(
        PhotosPage photos,
        PhotoPage photo,
        Runnable indexingChanged,
        Consumer<LibraryChange> photosChanged,
        Consumer<LibraryChange> photoChanged) {

    /**
     * What the pages need of others.
     *
     * @param isIndexing whether photos are coming in now
     * @param ignore says of faces that they are of nobody worth knowing
     * @param naming asks who a face is
     * @param acts what can be done with photos
     * @param addFolder where no photo is there yet
     */
    public record Around(
            BooleanSupplier isIndexing,
            Function<List<FaceId>, ActSummary> ignore,
            FaceNaming naming,
            ActsViewModel acts,
            Runnable addFolder) {}

    /** @param first where the window begins: the library is asked while the pages are made */
    public static PhotosFeature open(
            PageTools tools, PictureCache<PhotoId> pictures, SettingsStore settings, Place first, Around around) {
        Gallery gallery = tools.engine().gallery();
        PhotosViewModel photosModel =
                new PhotosViewModel(new EngineBrowser(gallery), tools.background(), around.isIndexing());
        if (first instanceof Place.Photos at) {
            photosModel.show(at.filter());
        }
        PhotoViewModel photoModel =
                new PhotoViewModel(new EnginePhotos(gallery), pictures, tools.background(), faces -> tools.undo()
                        .perform(ActKind.IGNORE, () -> around.ignore().apply(faces), () -> {}));
        return new PhotosFeature(
                new PhotosPage(
                        photosModel,
                        new PhotosPage.Tools(
                                tools.text(),
                                tools.navigator(),
                                pictures,
                                settings,
                                around.acts(),
                                around.addFolder())),
                new PhotoPage(photoModel, tools.text(), around.naming()),
                photosModel::indexingChanged,
                photosModel::libraryChanged,
                photoModel::libraryChanged);
    }
}
