package org.kith.engine.review;

import java.util.List;
import java.util.Optional;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * Something to ask the user, about faces that are one person beyond doubt. Each may also be answered by a name.
 *
 * @see WhoIs
 * @see IsThis
 * @see SamePerson
 */
public sealed interface Question {

    /** Whom it is about, best first; an answer is about all of them. */
    List<FaceId> faces();

    /** The person they were put together as, without a name; empty for what is the machine's group only. */
    Optional<PersonId> nameless();

    /** Who is this? */
    record WhoIs(List<FaceId> faces, Optional<PersonId> nameless) implements Question {
        public WhoIs {
            faces = List.copyOf(faces);
        }
    }

    /**
     * Is this that person?
     *
     * @param name of the person
     * @param named whether the faces have that name already, which may be wrong
     * @param probability that the answer is yes, 0..1
     * @param cosineDistance between the mean directions of the faces and of the person's
     */
    record IsThis(
            List<FaceId> faces,
            Optional<PersonId> nameless,
            PersonId person,
            String name,
            boolean named,
            double probability,
            double cosineDistance)
            implements Question {
        public IsThis {
            faces = List.copyOf(faces);
        }
    }

    /**
     * Are these the same person?, of two whom the user did not name, or of a group that may be two people.
     *
     * @param others the faces of the other group
     */
    record SamePerson(
            List<FaceId> faces,
            Optional<PersonId> nameless,
            List<FaceId> others,
            Optional<PersonId> namelessOther,
            double probability)
            implements Question {
        public SamePerson {
            faces = List.copyOf(faces);
            others = List.copyOf(others);
        }
    }
}
