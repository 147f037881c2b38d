package org.kith.app.window.photos;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Pictures;
import org.kith.engine.Gallery;
import org.kith.engine.model.Person;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Verdict;
import org.kith.engine.people.People;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.thumbnail.Displayed;

/** Photos of the open library. Thread-safe. */
public final class EnginePhotos implements PhotoSource {

    private final Gallery gallery;
    private final People people;

    public EnginePhotos(Gallery gallery, People people) {
        this.gallery = gallery;
        this.people = people;
    }

    @Override
    public Optional<PhotoRow> photo(PhotoId photo) {
        return gallery.photo(photo);
    }

    @Override
    public List<PhotoFace> faces(PhotoId photo) {
        return gallery.facesOf(photo).stream()
                .filter(face -> isWanted(face.verdict()))
                .toList();
    }

    @Override
    public List<Person> presentOn(PhotoId photo) {
        return people.presentOn(photo);
    }

    private static boolean isWanted(@Nullable Verdict verdict) {
        return verdict != Verdict.NOT_A_FACE && verdict != Verdict.IGNORE;
    }

    @Override
    public Shot picture(PhotoId photo, int maxSidePx) {
        Displayed displayed = gallery.thumbnails().display(photo, maxSidePx);
        return new Shot(displayed.picture().map(Pictures::of), displayed.problem());
    }
}
