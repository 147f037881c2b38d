package org.kith.app.window.photos;

import java.util.Optional;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.photos.PhotoInfo;

/** What the open library knows of photos. Thread-safe. */
public final class EngineInfo implements InfoSource {

    private final Engine engine;
    private final Text text;

    public EngineInfo(Engine engine, Text text) {
        this.engine = engine;
        this.text = text;
    }

    @Override
    public Optional<PhotoInfo> info(PhotoId photo) {
        return engine.photos().info(photo);
    }

    @Override
    public String place(PhotoInfo info) {
        GeoPoint point = info.details().location();
        return point == null
                ? ""
                : engine.places()
                        .nearest(point.latitude(), point.longitude())
                        .map(place -> place.longLabel(text.locale()))
                        .orElse("");
    }
}
