package org.kith.engine.output;

import org.kith.engine.fault.Fault;

/** Why photos cannot be copied to a folder. */
enum OutputFault implements Fault {
    INTO_LIBRARY(
            "{0} lies in the folder {1}, which is in the library: the copies would be new photos there. Choose a folder elsewhere."),
    NO_FOLDER("{0} is no folder to copy to: {1}");

    private final String english;

    OutputFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "output";
    }

    @Override
    public String english() {
        return english;
    }
}
