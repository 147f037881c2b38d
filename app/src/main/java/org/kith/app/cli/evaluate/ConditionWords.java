package org.kith.app.cli.evaluate;

import org.kith.app.cli.base.Names;
import org.kith.app.text.Text;
import org.kith.engine.evaluate.robustness.Condition;

/** Conditions as people read them; JSON has them as they are. */
final class ConditionWords {

    private ConditionWords() {}

    static String what(Condition condition, Text text) {
        return text.get("cli.evaluate.condition." + Names.key(condition.what()));
    }

    /** Numbers and names of networks stay as they are. */
    static String level(Condition condition, Text text) {
        return condition.level().equals(Condition.BOX) ? text.get("cli.evaluate.level.box") : condition.level();
    }
}
