package org.kith.app.window.people;

import java.util.List;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.Conflict;
import org.kith.engine.people.Explanation;

/** Why faces are whose they are, and which may not be. Methods take time: never on the FX thread. */
public interface FaceReasons {

    Explanation why(FaceId face);

    /** Photos on which the person is more than once, and not in all faces by the user's word; by path. */
    List<Conflict> conflicts(PersonId person);

    /** Faces of the person that lie far from those the user has decided, farthest first. */
    List<FaceId> doubtful(PersonId person);
}
