package org.kith.engine.people;

import org.kith.engine.fault.Fault;

/** Why an act on people cannot be done. */
enum PeopleFault implements Fault {
    NO_PERSON("There is no person {0} in this library. Look at the list of people for those there are."),
    NO_CLUSTER("There is no cluster {0} any more, or there never was. Look at the list of people for those "
            + "there are."),
    NO_FACE("There is no face {0} in this library. Look at the list of faces for those there are."),
    NAMELESS("person {0} (without a name)"),
    CLUSTER("cluster {0}"),
    OR("{0} or {1}"),
    IS_A_CLUSTER("“{0}” is a cluster: write the name or the id of a person."),
    NO_SUCH_NUMBER("There is no person and no cluster {0} in this library."),
    NO_SUCH_NAME("Nobody in this library is called “{0}”."),
    DID_YOU_MEAN("{0} Did you mean {1}?"),
    AMBIGUOUS("“{0}” may be {1}. Write {2}."),
    NOT_THEIR_FACE("This face is not of {0}. Say first that it is, then choose it as the picture to show."),
    NOT_BORN_THEN("Nobody on a photo was born then: {0}."),
    FACES_CANNOT_BE("None of the faces can be {0}: the photos show {0} already, or you said of the faces that they "
            + "are not {0}. Nothing was changed."),
    CLUSTER_CANNOT_BE("No face of cluster {0} can be {1}: the photos show {1} already, or you said of the faces that "
            + "they are not {1}. Nothing was changed."),
    CLUSTER_DECIDED("You have decided about every face of cluster {0} already. To give somebody another name, name "
            + "the person instead of the cluster."),
    MERGE_SAME("These two are the same. Merge two different people or clusters."),
    MERGE_NOTHING("There is nothing to merge: the faces are decided already, or are in photos that show that "
            + "person better, or you said that they are not that person. Nothing was changed."),
    MERGE_TWO_NAMES("These are {0} and {1}. If they are one person, merge the two people instead of their clusters."),
    NO_PHOTO_OF_FOLDER("The library holds no photo of the folder {0}."),
    NO_PHOTO("The photo {0} is not in this library. Add it with: kith index {0}"),
    PHOTO_GONE("The photo is not in this library any more. Nothing was changed."),
    SPLIT_TOO_FEW_PARTS("A group is split into 2 or more, not into {0,number,#}."),
    SPLIT_NOTHING_OF("There is nothing to split: of {0} there are too few faces that you have not decided about."),
    SPLIT_NOTHING("There is nothing to split: the cluster has one face, or all are the same."),
    SPLIT_ALL("Pick some of the faces, not all of them: the others stay as they are."),
    SPLIT_CHANGED("The faces have changed meanwhile. Nothing was split; try again."),
    NO_CIRCLE("No circle of people is called “{0}”."),
    NOTE_TOO_LONG("A note of a person has {0,number} letters at most."),
    FILE_NOT_SEARCHED("The file {0} could not be searched ({1}).");

    private final String english;

    PeopleFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "people";
    }

    @Override
    public String english() {
        return english;
    }
}
