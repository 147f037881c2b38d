package org.kith.app.search;

import java.util.List;
import org.kith.engine.model.photo.PhotoQuery;

/**
 * What was read from a text.
 *
 * @param pieces from its beginning to its end; each character that is no blank is in one of them
 * @param goesOn whether what comes next may belong to the last piece: it ends in "and", or a longer name or phrase begins like it
 */
public record Parsed(List<Piece> pieces, boolean goesOn) {

    public Parsed {
        pieces = List.copyOf(pieces);
    }

    public PhotoQuery query() {
        return new PhotoQuery(pieces.stream().map(Piece::condition).toList());
    }
}
