package org.kith.engine.store.row;

import java.util.List;
import java.util.Map;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;

/**
 * Who is known, and what waits to be known: what a library holds of people without their embeddings, which do not change.
 *
 * @param unnamed faces of the groups that are taken for nobody and that the user has not decided, by group
 * @param decided faces by the user's word
 */
public record Standing(
        List<Person> people,
        Map<ClusterId, List<FaceId>> unnamed,
        Map<PersonId, List<FaceId>> decided,
        List<Rejection> rejections,
        List<Apart> apart) {}
