package org.kith.engine.train.family;

import org.kith.engine.fault.Fault;

/** What learning would change. */
enum FamilyPhrase implements Fault {
    RECOGNISED("Of your {0,number} held-out faces {1,number} were recognised before, {2,number} after."),
    TOLD_TOGETHER("Told to be the same person, where one in {0,number} pairs of two people are confused:"
            + " {1,number,0.00} % of the pairs before, {2,number,0.00} % after"
            + " (95 % sure: {3,number,+0.00;-0.00} to {4,number,+0.00;-0.00} points)."),
    NEWCOMERS("The same for people it had not learned from: {0,number,0.00} % before, {1,number,0.00} % after"
            + " ({2,number,+0.00;-0.00} to {3,number,+0.00;-0.00} points)."),
    HELPS("It helps, and nobody is recognised less often."),
    TOO_LITTLE("Too little to learn from: {0,number} faces of {1,number} people could be held out, and {2,number} are"
            + " needed. Name more faces, of two people or more, on photos of different days."),
    TOO_WIDE("A family can be learned over models of {1,number,#} numbers a face, as Kith brings them; this one gives "
            + "{0,number,#}."),
    NO_GAIN(
            "It does not help by more than chance would; {0,number,0.00} points more would have been told from chance."),
    SOMEBODY_WORSE("It would recognise {0} less often."),
    NEWCOMERS_WORSE("It would tell people apart worse whom you have not named yet."),
    OF_A_PERSON("{0} ({1,number} of {2,number} faces before, {3,number} after)"),
    AND_ANOTHER("{0}, {1}"),
    AND_OTHERS("{0} and {1,number} others"),
    NAMELESS("person {0}");

    private final String english;

    FamilyPhrase(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "learning";
    }

    @Override
    public String english() {
        return english;
    }
}
