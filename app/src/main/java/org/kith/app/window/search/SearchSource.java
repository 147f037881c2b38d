package org.kith.app.window.search;

import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.Vocabulary;

/** What searches ask a library. Methods may take time: never on the FX thread. */
interface SearchSource {

    /** What there is to search by. */
    Vocabulary vocabulary();

    /** How many photos a search finds. */
    int count(PhotoQuery query);
}
