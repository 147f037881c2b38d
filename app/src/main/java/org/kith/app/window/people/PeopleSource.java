package org.kith.app.window.people;

import java.util.List;
import java.util.Optional;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.circles.Circle;
import org.kith.engine.store.photos.PersonCount;
import org.kith.engine.store.photos.PersonYear;

/** What the pages of people read. Methods take time: never on the FX thread. */
public interface PeopleSource {

    /** People, hidden ones too, and unnamed groups; largest first. */
    List<GroupTile> tiles();

    /** Groups of people that the user made, by name. */
    List<Circle> circles();

    /** Empty if there is no such person or group any more. */
    Optional<PersonContent> page(GroupId group);

    /** Who is on photos with the person; who is on most of them first. */
    List<PersonCount> withWhom(PersonId person);

    /** The years of which there are photos of the person, the first first. */
    List<PersonYear> years(PersonId person);

    /**
     * How the faces would be told apart if they were of several people.
     *
     * @param into how many parts, at least 2
     * @return those that stay, of somebody who is known, first; then the largest
     * @throws org.kith.engine.fault.EngineException if they cannot be
     */
    List<List<FaceId>> parts(GroupId group, int into);
}
