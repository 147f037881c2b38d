package org.kith.app.window.people;

import java.util.List;
import java.util.Optional;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.Label;
import org.kith.engine.store.row.ActSummary;

/**
 * What a user does to people: each is one step of the history. Methods return when the act is on the disk, and throw if
 * the engine refuses, having changed nothing: never on the FX thread.
 */
public interface PeopleActs {

    /** The group gets the name, and is one with whoever has it already. */
    ActSummary name(GroupId group, PersonName name);

    /** All are the first. */
    ActSummary merge(GroupId into, List<GroupId> others);

    /** The faces are not this person, for ever. */
    ActSummary reject(List<FaceId> faces, PersonId person);

    /** The faces are the person of this name, who is made if there is none. */
    ActSummary move(List<FaceId> faces, PersonName name);

    /** The faces are somebody else, one person: a group of their own. Some of the group's, not all. */
    ActSummary splitOff(GroupId group, List<FaceId> faces);

    /** Makes the parts that {@link PeopleSource#parts} told of. */
    ActSummary split(GroupId group, int into);

    /** What the machine assigned is right. */
    ActSummary confirm(List<FaceId> faces, PersonId person);

    /** Faces of nobody worth knowing: all of groups without a name. */
    ActSummary ignore(List<GroupId> groups);

    /** Faces of nobody worth knowing. */
    ActSummary ignoreFaces(List<FaceId> faces);

    /** Puts a person before all others, or takes that back. */
    ActSummary pin(PersonId person, boolean first);

    /** Puts a person out of sight, with all that is known of them. */
    ActSummary hide(PersonId person);

    /** Brings a hidden person back. */
    ActSummary show(PersonId person);

    /** When the person was born; empty if that is not known. */
    ActSummary born(PersonId person, Optional<BirthDate> born);

    /** Whatever is worth remembering of the person; blank to take it away. */
    ActSummary note(PersonId person, String note);

    /** The people are in the circle, which is made if there is none. */
    ActSummary addToCircle(List<PersonId> people, Label circle);

    /** The people are not in the circle any more. */
    ActSummary removeFromCircle(List<PersonId> people, Label circle);

    /** The circle has another name. */
    ActSummary renameCircle(Label circle, Label name);

    /** There is no such circle any more; its people stay. */
    ActSummary removeCircle(Label circle);

    /** No faces at all. */
    ActSummary notFaces(List<FaceId> faces);

    ActSummary chooseCover(PersonId person, FaceId face);
}
