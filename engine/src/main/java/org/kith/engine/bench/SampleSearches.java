package org.kith.engine.bench;

import java.util.List;
import org.kith.engine.store.photos.Vocabulary;

/** Searches of each kind, as somebody types them into a library made for a measurement. */
final class SampleSearches {

    private SampleSearches() {}

    /** @param library with at least three people */
    static List<String> of(Vocabulary library) {
        String anna = library.people().get(0).name();
        String ben = library.people().get(1).name();
        String carl = library.people().get(2).name();
        String rare = library.people().get(library.people().size() - 1).name();
        return List.of(
                anna,
                rare,
                anna + " and " + ben,
                anna + " or " + ben,
                "only " + rare,
                "not " + anna,
                anna + " and " + ben + ", not " + carl + ", 2016-2019, rating >= 3",
                "2018",
                "2018-07",
                "July",
                "Seoul",
                "서울",
                library.cameras().get(0).name(),
                "folder 007",
                "photo 0042",
                "00",
                "#birthday",
                "바다",
                "saw on day",
                "rating >= 3",
                "favourites",
                "3 faces",
                "no people");
    }
}
