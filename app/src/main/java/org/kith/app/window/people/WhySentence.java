package org.kith.app.window.people;

import java.util.List;
import java.util.Optional;
import org.kith.app.text.Text;
import org.kith.engine.people.Explanation;
import org.kith.engine.people.Explanation.Near;

/** Says in one sentence why a face is taken for whom it is taken. Thread-safe. */
final class WhySentence {

    private final Text text;

    WhySentence(Text text) {
        this.text = text;
    }

    /** Empty for what nobody asks about. */
    Optional<String> of(Explanation why) {
        return switch (why.why()) {
            case DECIDED -> Optional.of(text.get("people.why.decided"));
            case ASSIGNED -> Optional.of(assigned(why));
            case GROUPED ->
                Optional.of(text.get(
                        "people.why.grouped",
                        why.cluster().map(group -> group.faces() - 1).orElse(0)));
            case ALONE -> Optional.of(text.get("people.why.alone"));
            case IGNORED, NOT_A_FACE -> Optional.empty();
        };
    }

    private String assigned(Explanation why) {
        List<Near> nearest = why.nearest();
        long theirs = nearest.stream()
                .filter(near -> near.person().equals(why.person()))
                .count();
        String name = why.personName();
        if (theirs == 0 || name == null) {
            return text.get("people.why.assigned-by-group");
        }
        return why.runnerUp()
                .map(Near::personName)
                .filter(next -> !next.equals(name))
                .map(next -> text.get("people.why.assigned-next", theirs, nearest.size(), name, next))
                .orElseGet(() -> text.get("people.why.assigned", theirs, nearest.size(), name));
    }
}
