package org.kith.engine.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.FileDetails;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.store.EventStore;
import org.kith.engine.store.row.EventPhoto;

/** The photos that a scope means. Confined to one transaction; looks into the files of an event. */
final class Scopes {

    private final EventStore photos;

    Scopes(EventStore photos) {
        this.photos = photos;
    }

    List<PhotoId> photos(PhotoScope scope) {
        return resolve(scope).stream().map(EventPhoto::id).toList();
    }

    private List<EventPhoto> resolve(PhotoScope scope) {
        if (scope instanceof PhotoScope.OnPhoto one) {
            return List.of(known(one.photo()));
        }
        if (scope instanceof PhotoScope.AtEvent event) {
            return new Event(photos, Scopes::location).of(known(event.photo()));
        }
        Path folder = ((PhotoScope.InFolder) scope).folder();
        List<EventPhoto> inside = photos.inside(folder);
        if (inside.isEmpty()) {
            throw new EngineException(PeopleFault.NO_PHOTO_OF_FOLDER, folder);
        }
        return inside;
    }

    private static Optional<GeoPoint> location(Path photo) {
        return FileDetails.of(photo).flatMap(details -> Optional.ofNullable(details.location()));
    }

    private EventPhoto known(Path photo) {
        return photos.at(photo).orElseThrow(() -> new EngineException(PeopleFault.NO_PHOTO, photo));
    }
}
