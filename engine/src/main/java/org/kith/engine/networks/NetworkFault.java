package org.kith.engine.networks;

import org.kith.engine.fault.Fault;

/** Why a model cannot be added, used or calibrated. */
enum NetworkFault implements Fault {
    TOO_FEW_PAIRS("To know what the distances of a model mean, at least {0,number,#} pairs of faces of two people "
            + "are needed; here are {1,number,#}."),
    TELLS_NOBODY_APART("The model does not tell people apart: strangers are as near to each other as anybody. It "
            + "cannot be used."),
    TOO_FEW_FACES("To know what the distances of a model mean, faces of at least {0,number,#} people are needed, "
            + "with {1,number,#} pairs of two people (150 faces, if all have about as many); here are "
            + "{2,number,#} faces of {3,number,#} people with {4,number,#} such pairs. Name more people, or "
            + "give a folder with a folder a person: kith model use ID --calibrate DIR."),
    NOT_COPIED("The model cannot be copied to {0} ({1}): look whether there is space. Nothing was added."),
    NO_FACENET("The model {0} does not embed faces: choose a FaceNet."),
    ALREADY_THERE(
            "There is a model “{0}” already: remove it with kith model remove, or give the new one another " + "name."),
    OTHER_NUMBERS_EACH_TIME("The model {0} gives other numbers for the same picture each time: it cannot be used."),
    COLLAPSED("The model {0} gives the same numbers for every picture: its training collapsed, or files of "
            + "two models are mixed."),
    NO_EMBEDDINGS("The model {0} gives no embeddings ({1}): its output has to be {2,number,#} numbers of length 1."),
    CARD_DOES_NOT_FIT("The model {0} cannot be used: its card and its files do not fit, since it embeds no pictures "
            + "of {1,number,#} × {2,number,#} px."),
    OTHER_DISTANCES("The model {0} gives other distances than when it was added: add it again, or look at the MXNet "
            + "build.");

    private final String english;

    NetworkFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "network";
    }

    @Override
    public String english() {
        return english;
    }
}
