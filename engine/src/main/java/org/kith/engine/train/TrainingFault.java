package org.kith.engine.train;

import org.kith.engine.fault.Fault;

/** Why a training cannot begin or go on. */
enum TrainingFault implements Fault {
    CHECKPOINT_OF_ANOTHER_VERSION(
            "The checkpoint {0} was written by another version of Kith: start again in another folder."),
    CHECKPOINT_UNUSABLE("The checkpoint {0} cannot be used ({1}): start again in another folder."),
    BROKE("The training broke at step {0,number,#}: its numbers grew beyond all bounds. Start again with "
            + "a lower --learning-rate."),
    COLLAPSED("The training collapsed by step {0,number,#}: all faces come out alike, and the loss stands at "
            + "the margin. Start again with semi-hard negatives (--mining semi-hard) or a lower "
            + "--learning-rate."),
    NOT_WRITTEN("The training cannot be written to {0} ({1})."),
    FOLDER_NOT_WRITABLE("The folder {0} cannot be written to ({1}): choose another --out."),
    OTHER_SETTINGS("The training in {0} has other settings ({1}): resume with the same, or start again in another "
            + "folder."),
    OTHER_SETTING("{0}: {1} instead of {2}"),
    AND_ANOTHER("{0}; {1}"),
    NOTHING_TO_RESUME("There is no training to resume in {0}: leave --resume away to start one."),
    ALREADY_THERE("{0} holds a training already: go on with it by --resume, or choose another folder with --out.");

    private final String english;

    TrainingFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "training";
    }

    @Override
    public String english() {
        return english;
    }
}
