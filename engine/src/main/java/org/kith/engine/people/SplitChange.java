package org.kith.engine.people;

import java.util.List;
import org.kith.engine.model.ClusterId;

/**
 * What splitting did.
 *
 * @param clusters the new ones, largest first
 * @param faces in them
 * @param stayed faces that are still who they were: of a person, those the user decided and the ones most like them
 */
public record SplitChange(List<ClusterId> clusters, int faces, int stayed) {

    public SplitChange {
        clusters = List.copyOf(clusters);
    }
}
