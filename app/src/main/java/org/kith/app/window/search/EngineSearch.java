package org.kith.app.window.search;

import java.util.List;
import org.kith.engine.Gallery;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.PersonCount;
import org.kith.engine.store.photos.Vocabulary;

/** Searches of the open library. Thread-safe. */
record EngineSearch(Gallery gallery) implements SearchSource {

    @Override
    public Vocabulary vocabulary() {
        return gallery.vocabulary();
    }

    @Override
    public int count(PhotoQuery query) {
        return gallery.count(query);
    }

    @Override
    public List<PersonCount> people(PhotoQuery query) {
        return gallery.people(query);
    }
}
