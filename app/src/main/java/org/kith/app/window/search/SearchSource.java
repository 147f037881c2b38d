package org.kith.app.window.search;

import java.util.List;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.PersonCount;
import org.kith.engine.store.photos.Vocabulary;

/** What searches ask a library. Methods may take time: never on the FX thread. */
interface SearchSource {

    /** What there is to search by. */
    Vocabulary vocabulary();

    /** How many photos a search finds. */
    int count(PhotoQuery query);

    /** Who is on the photos that a search finds, with how many; who is on most of them first. */
    List<PersonCount> people(PhotoQuery query);
}
