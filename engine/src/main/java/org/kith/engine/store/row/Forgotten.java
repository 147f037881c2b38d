package org.kith.engine.store.row;

import java.util.List;
import java.util.Set;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.Embedding;

/**
 * What was in a library of somebody who is forgotten: to be looked for once more in its files, then to be dropped.
 *
 * @param names the person had, also those of people merged into them, as written and as compared
 * @param faces how many are marked so that they are never learned again
 * @param embeddings of the faces
 * @param pictures where face pictures may lie
 */
public record Forgotten(Set<String> names, int faces, List<Embedding> embeddings, List<FacePlace> pictures) {

    /** Where a face is: in every photo with this content. */
    public record FacePlace(ContentHash content, Box box) {}

    public Forgotten {
        names = Set.copyOf(names);
        embeddings = List.copyOf(embeddings);
        pictures = List.copyOf(pictures);
    }
}
