package org.kith.engine.ask;

import org.kith.engine.fault.Fault;

/** Why nobody can be asked, or answers cannot be read. */
enum AskFault implements Fault {
    NOTHING_TO_ASK("There is nobody to ask about: no group of faces waits for a name. Choose photos."),
    TOO_MANY("{0,number} photos are too many for one page: choose {1,number} at most."),
    NO_PHOTO("None of the photos can be read, so there is nothing to ask about: kith doctor says why."),
    NOT_OURS("There is another file {0} already, and it was left as it is: choose another name for the page."),
    NOT_WRITTEN("The page {0} cannot be written ({1}). Look whether you may write there and whether there is space."),
    NO_KEY(
            "The key by which this library knows its own questions again cannot be read or written ({0}). Look whether you may write in the folder of the library."),
    BROKEN("The answers {0} are broken ({1}), and nothing of them was taken over. Ask for the file again."),
    NEWER("The answers {0} come from a page of a newer Kith (version {1,number,#} of its form, this program knows "
            + "{2,number,#}), and nothing of them was taken over: use the newer Kith.");

    private final String english;

    AskFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "ask";
    }

    @Override
    public String english() {
        return english;
    }
}
