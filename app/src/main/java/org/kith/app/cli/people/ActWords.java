package org.kith.app.cli.people;

import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Counted;
import org.kith.engine.store.row.ActSummary;

/** Says what the user did. Names are those of the time of the act. */
final class ActWords {

    private ActWords() {}

    static String of(ActSummary act) {
        String who = name(act.name());
        String faces = act.faces() == 0 ? "faces" : Counted.of(act.faces(), "face");
        return switch (act.kind()) {
            case NAME_FACE -> "said that " + faces + (act.faces() == 1 ? " is " : " are ") + who;
            case NAME_GROUP -> "named " + faces + " " + who;
            case RENAME -> "named " + (act.others().isEmpty() ? "a person " : others(act) + " ") + who;
            case MERGE -> "merged " + (act.others().isEmpty() ? faces : others(act)) + " into " + who;
            case REJECT -> "said that " + faces + (act.faces() == 1 ? " is not " : " are not ") + who;
            case NOT_A_FACE -> "said that " + (act.faces() == 1 ? "a face is" : faces + " are") + " none";
            case APART -> "said that " + faces + " are of two people";
            case SPLIT ->
                "split " + (act.name() == null ? "a group of " : who + "'s ") + faces + " into " + act.groups();
            case IGNORE -> "ignored " + faces;
            case COVER -> "chose the picture of " + who;
            case BORN -> "said when " + who + " was born";
            case HIDE -> "hid " + who;
            case SHOW -> "showed " + who + " again";
        };
    }

    private static String others(ActSummary act) {
        return String.join(", ", act.others());
    }

    private static String name(@Nullable String name) {
        return name == null ? "somebody without a name" : name;
    }
}
