package org.kith.engine.model;

import org.kith.engine.fault.Fault;

/** Why a text is no name of a person. */
enum NameFault implements Fault {
    EMPTY("The name is empty: write at least one letter."),
    LINE_BREAK("A name cannot have line breaks or control characters: write it on one line.");

    private final String english;

    NameFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "name";
    }

    @Override
    public String english() {
        return english;
    }
}
