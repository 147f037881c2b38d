package org.kith.engine.exchange;

import java.util.List;
import java.util.Optional;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * A name in files of photos, with what would become of it.
 *
 * @param person who has the name in the library; empty: nobody
 * @param clear faces that are taken over without asking
 * @param unlikely faces that are hardly like the others of that name
 * @param contradicted faces of which the user said something else, which stays
 * @param drawn how many faces are taken over where none was found
 * @param unplaced how many have no place in the photo as it is now
 * @param present on how many photos somebody of that name is wherever, that wait for the user
 * @param photos on which it is
 */
public record TaggedName(
        String name,
        Optional<PersonId> person,
        List<FaceId> clear,
        List<FaceId> unlikely,
        List<FaceId> contradicted,
        int drawn,
        int unplaced,
        int present,
        int photos) {

    public TaggedName {
        clear = List.copyOf(clear);
        unlikely = List.copyOf(unlikely);
        contradicted = List.copyOf(contradicted);
    }

    /** How many faces would get the name. */
    public int faces() {
        return clear.size() + unlikely.size() + drawn;
    }
}
