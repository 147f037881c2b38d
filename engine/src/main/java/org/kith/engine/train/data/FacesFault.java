package org.kith.engine.train.data;

import org.kith.engine.fault.Fault;

/** What may be wrong with the photos and faces to learn from. */
enum FacesFault implements Fault {
    TOO_FEW_PEOPLE("There are {0,number,#} people to train on, {1,number,#} of them with two faces or more: at "
            + "least two people and one pair are needed."),
    NOT_KEPT("The faces cannot be kept in {0} ({1})."),
    CUT_SHORT("The file of faces was cut short: remove {0} and {1} from the training''s folder and start again."),
    NOT_READ("The file of faces cannot be read ({0})."),
    NOT_CLOSED("The file of faces could not be closed ({0})."),
    PHOTO_NOT_READ("{0} cannot be read: {1}"),
    NO_PAIRS("Nobody in {0} has two photos: FaceNet learns from pairs. A folder for each person, named after "
            + "them, is needed.");

    private final String english;

    FacesFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "faces";
    }

    @Override
    public String english() {
        return english;
    }
}
