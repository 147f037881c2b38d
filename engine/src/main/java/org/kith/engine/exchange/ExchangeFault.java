package org.kith.engine.exchange;

import org.kith.engine.fault.Fault;

/** Why an archive cannot be written or read. */
enum ExchangeFault implements Fault {
    NOT_AN_ARCHIVE(
            "The file {0} is neither an archive of Kith nor answers to a page of Kith. Choose one that kith export has "
                    + "written, or that somebody sent back."),
    NOT_ASKED_HERE(
            "The answers {0} are to questions that another library asked, and nothing of them was taken over. Take them "
                    + "over where the page was made."),
    BROKEN("The archive {0} is broken ({1}), and nothing of it was taken over. Use another copy of it."),
    NEWER("The archive {0} was written by a newer Kith (version {1,number,#} of its format, this program knows "
            + "{2,number,#}), and nothing of it was taken over: use the newer Kith."),
    NOT_OURS("There is another file {0} already, and it was left as it is: choose another name for the archive."),
    NOT_WRITTEN(
            "The archive {0} cannot be written ({1}). Look whether you may write there and whether there is space.");

    private final String english;

    ExchangeFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "exchange";
    }

    @Override
    public String english() {
        return english;
    }
}
