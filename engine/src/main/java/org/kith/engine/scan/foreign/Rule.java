package org.kith.engine.scan.foreign;

import java.util.Set;
import java.util.function.Predicate;
import org.kith.engine.model.folder.ForeignKind;

/**
 * A line of the table: how folders of a program are recognised that have names of their own.
 *
 * @param names of such folders, in lower case: others are not looked at
 * @param surroundings of such a folder, where its name alone says too little
 * @param ofParent whether what it lies in is named to the user
 */
record Rule(ForeignKind kind, Set<String> names, Predicate<Surroundings> surroundings, boolean ofParent) {

    static Rule named(ForeignKind kind, String... names) {
        return new Rule(kind, Set.of(names), folder -> true, false);
    }

    Rule where(Predicate<Surroundings> condition) {
        return new Rule(kind, names, condition, ofParent);
    }

    Rule asPartOfParent() {
        return new Rule(kind, names, surroundings, true);
    }

    boolean isOf(Surroundings folder) {
        return surroundings.test(folder);
    }
}
