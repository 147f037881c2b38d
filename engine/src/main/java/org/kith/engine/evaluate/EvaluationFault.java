package org.kith.engine.evaluate;

import org.kith.engine.fault.Fault;

/** What may be wrong with the photos and lists to measure with. */
public enum EvaluationFault implements Fault {
    NO_PHOTO_IN_LIBRARY("The library holds no photo of {0}: add the folder with kith index, or leave --library away."),
    NO_PEOPLE("There are no photos of the people to measure with in {0}: a folder for each person, named "
            + "after them, is needed."),
    GROUND_TRUTH_NOT_READ(
            "The ground truth in {0} cannot be read ({1}): it is an array of photos, each with “file” and "
                    + "“faces”, each face with x, y, w, h and invalid."),
    UNEVEN_FOLDS("{0}: {1,number,#} pairs cannot be split into {2,number,#} folds of equal size; the first line "
            + "tells the number of folds, at least 2."),
    NO_PAIR("{0}, line {1,number,#}: “name 1 2” is a pair of one person, “name 1 other 1” one of two people."),
    NO_NUMBER("{0}, line {1,number,#}: “{2}” is no number."),
    NO_SETS("{0} names no set: a line holds a name, a folder and what is scored, with | between them."),
    NO_SET("{0}, line {1,number,#}: a set is a name, a folder and what is scored, with | between them."),
    SET_TWICE("{0}, line {1,number,#}: there is a set “{2}” already."),
    SET_NOT_THERE("{0}, line {1,number,#}: there is no “{2}”; what does not begin at the root lies beside the file."),
    UNKNOWN_PART_OF_SET("{0}, line {1,number,#}: “{2}” is none of groups, central, largest, pairs FILE, boxes FILE, "
            + "known 1,3,5, no faces, with FOLDER and apart FOLDER."),
    PHOTO_MISSING("There is no photo {0}_{1,number,#} (such as {2}) in the folder, but the pairs name it.");

    private final String english;

    EvaluationFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "evaluation";
    }

    @Override
    public String english() {
        return english;
    }
}
