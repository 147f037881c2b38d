package org.kith.app.window.people;

import java.util.List;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.Explanation;

/** Why faces are whose they are, and which may not be. Methods take time: never on the FX thread. */
public interface FaceReasons {

    Explanation why(FaceId face);

    /** Faces of the person that lie far from those the user has decided, farthest first. */
    List<FaceId> doubtful(PersonId person);
}
