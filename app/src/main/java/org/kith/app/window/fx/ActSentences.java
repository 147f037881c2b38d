package org.kith.app.window.fx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.engine.fault.EngineException;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/** Says acts in the user's language. Thread-safe. */
public final class ActSentences {

    private final Text text;

    public ActSentences(Text text) {
        this.text = text;
    }

    /** Names are those of the time of the act: {0} the person, tag or album, {1} the others, {2} faces, {3} people and groups, {4} photos. */
    public String done(ActSummary act) {
        return text.get(
                "undo.done." + key(act), name(act.name()), others(act), act.faces(), act.groups(), act.photos());
    }

    String undone(ActSummary act) {
        return text.get("undo.undone", done(act));
    }

    String redone(ActSummary act) {
        return text.get("undo.redone", done(act));
    }

    /** With the engine's reason where the sentence has none. */
    String refused(ActKind kind, Throwable failure) {
        String said = text.get("undo.refused." + key(kind));
        return kind == ActKind.BORN && failure instanceof EngineException reason
                ? FaultText.of(reason, text) + " " + said
                : said;
    }

    private String name(@Nullable String name) {
        return name == null ? text.get("undo.nameless") : name;
    }

    private String others(ActSummary act) {
        return act.others().isEmpty() ? text.get("undo.nameless") : String.join(", ", act.others());
    }

    /** Some sentences need a name that there is not always. */
    private static String key(ActSummary act) {
        if (act.kind() == ActKind.RENAME && act.others().isEmpty()) {
            return "first-name";
        }
        return act.kind() == ActKind.MERGE && act.name() == null ? "merge-nameless" : key(act.kind());
    }

    private static String key(ActKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
