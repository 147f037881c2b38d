package org.kith.app.window.people;

import java.util.List;
import java.util.Optional;
import org.kith.engine.model.GroupId;

/** What the pages of people read. Methods take time: never on the FX thread. */
public interface PeopleSource {

    /** People, hidden ones too, and unnamed groups; largest first. */
    List<GroupTile> tiles();

    /** Empty if there is no such person or group any more. */
    Optional<PersonContent> page(GroupId group);
}
