package org.kith.app.cli.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/** Says what the user did. Names are those of the time of the act. */
public final class ActWords {

    private ActWords() {}

    /** The message has {0} the person, {1} the number of faces, {2} the others, {3} of groups, {4} of photos. */
    public static String of(ActSummary act, Text text) {
        return text.get(
                "cli.act." + key(act),
                name(act.name(), text),
                act.faces(),
                String.join(", ", act.others()),
                act.groups(),
                act.photos());
    }

    /** Some sentences need a name that there is not always. */
    private static String key(ActSummary act) {
        if (act.kind() == ActKind.RENAME && act.others().isEmpty()) {
            return "first-name";
        }
        if (act.kind() == ActKind.MERGE && act.others().isEmpty()) {
            return "merge-faces";
        }
        if (act.kind() == ActKind.SPLIT && act.name() == null) {
            return "split-group";
        }
        return act.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(@Nullable String name, Text text) {
        return name == null ? text.get("cli.act.nameless") : name;
    }
}
