package org.kith.engine.evaluate.recognition;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.recognition.GalleryProtocol.Draw;
import org.kith.engine.people.Recognition;

/**
 * Everybody who is asked for is known.
 *
 * @param people known
 * @param probes photos asked for
 * @param nearestRankOne the share where the nearest known face is of the right person
 * @param kithRankOne the share where the program's own recognition names the right person, to be sure or to be asked
 * @param assigned the share it would name without asking
 * @param assignedRight of these, the share that is right
 */
public record ClosedSet(
        double people,
        double probes,
        double nearestRankOne,
        double kithRankOne,
        double assigned,
        double assignedRight) {

    static ClosedSet of(Draw draw, int facesAPerson) {
        KnownNames naming = new KnownNames(draw.known());
        int nearestRight = 0;
        int kithRight = 0;
        int assigned = 0;
        int assignedRight = 0;
        for (LabelledPhoto probe : draw.probes()) {
            Recognition recognition = naming.recognize(probe);
            boolean right = naming.answer(probe, recognition).right();
            boolean sure = recognition.answer() == Recognition.Answer.ASSIGN;
            nearestRight += naming.nearest(probe).right() ? 1 : 0;
            kithRight += right ? 1 : 0;
            assigned += sure ? 1 : 0;
            assignedRight += sure && right ? 1 : 0;
        }
        double probes = draw.probes().size();
        return new ClosedSet(
                (double) draw.known().size() / facesAPerson,
                probes,
                nearestRight / probes,
                kithRight / probes,
                assigned / probes,
                (double) assignedRight / Math.max(1, assigned));
    }

    static ClosedSet mean(List<ClosedSet> draws) {
        return new ClosedSet(
                mean(draws, ClosedSet::people),
                mean(draws, ClosedSet::probes),
                mean(draws, ClosedSet::nearestRankOne),
                mean(draws, ClosedSet::kithRankOne),
                mean(draws, ClosedSet::assigned),
                mean(draws, ClosedSet::assignedRight));
    }

    static <T> double mean(List<T> draws, ToDoubleFunction<T> figure) {
        return draws.stream().mapToDouble(figure).average().orElseThrow();
    }
}
