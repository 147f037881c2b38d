package org.kith.app.window.people;

import java.util.List;
import java.util.Optional;
import org.kith.app.text.ProbabilityText;
import org.kith.app.text.Text;
import org.kith.engine.people.Explanation;
import org.kith.engine.people.Explanation.Near;
import org.kith.engine.people.Explanation.Why;
import org.kith.engine.people.Trust;

/** Says in a sentence or two why a face is taken for whom it is taken. Thread-safe. */
final class WhySentence {

    private static final double LEAST_SAID = 0.01;

    private final Text text;

    WhySentence(Text text) {
        this.text = text;
    }

    /** Empty for what nobody asks about. */
    Optional<String> of(Explanation why) {
        if (why.unseen()) {
            return reason(why)
                    .map(reason ->
                            text.get(why.why() == Why.DECIDED ? "people.why.decided-unseen" : "people.why.unseen"));
        }
        return reason(why).map(reason -> why.trust()
                .flatMap(this::probability)
                .map(probability -> reason + " " + probability)
                .orElse(reason));
    }

    /** Of somebody whom the face is hardly like nothing is said, unless Kith took it for them. */
    private Optional<String> probability(Trust trust) {
        String probability = ProbabilityText.of(trust.probability(), text);
        if (trust.assigned()) {
            return Optional.of(text.get("people.why.probability", probability));
        }
        return Optional.ofNullable(trust.personName())
                .filter(name -> trust.probability() >= LEAST_SAID)
                .map(name -> text.get("people.why.perhaps", name, probability));
    }

    private Optional<String> reason(Explanation why) {
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
