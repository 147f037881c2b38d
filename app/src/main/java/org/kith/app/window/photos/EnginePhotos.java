package org.kith.app.window.photos;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Pictures;
import org.kith.engine.Engine;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;

/** Photos of the open library. Thread-safe. */
public final class EnginePhotos implements PhotoSource {

    private final Engine engine;

    public EnginePhotos(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<PhotoRow> photo(PhotoId photo) {
        return engine.library().read(stores -> stores.gallery().photo(photo));
    }

    @Override
    public List<PhotoFace> faces(PhotoId photo) {
        return engine.library().read(stores -> stores.portraits().ofPhoto(photo)).stream()
                .filter(face -> isWanted(face.verdict()))
                .toList();
    }

    private static boolean isWanted(@Nullable Verdict verdict) {
        return verdict != Verdict.NOT_A_FACE && verdict != Verdict.IGNORE;
    }

    @Override
    public Optional<Image> picture(PhotoId photo, int maxSidePx) {
        return engine.thumbnails().display(photo, maxSidePx).map(Pictures::of);
    }
}
