package org.kith.engine.evaluate.recognition;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.recognition.GalleryProtocol.Draw;
import org.kith.engine.people.Recognition;

/**
 * Strangers are asked for too; who is named is right only if nearer than all but {@link #FALSE_ACCEPT_RATE} of the strangers
 * are to anybody.
 *
 * @param people known
 * @param strangers photos of strangers
 * @param nearestIdentified detection-and-identification rate by the nearest face alone
 * @param nearestSquaredDistance the threshold for that
 * @param kithIdentified the same by the program's own recognition, which looks no farther than where suggestions end
 * @param strangersAssigned the share of strangers the program would name without asking
 */
public record OpenSet(
        double people,
        double strangers,
        double nearestIdentified,
        double nearestSquaredDistance,
        double kithIdentified,
        double strangersAssigned) {

    /** The share of strangers that may be taken for somebody. */
    public static final double FALSE_ACCEPT_RATE = 1e-2;

    static OpenSet of(Draw draw, int facesAPerson) {
        KnownNames naming = new KnownNames(draw.known());
        List<Identification.Answer> nearest = new ArrayList<>();
        List<Identification.Answer> kith = new ArrayList<>();
        for (LabelledPhoto probe : draw.probes()) {
            nearest.add(naming.nearest(probe));
            kith.add(naming.answer(probe, naming.recognize(probe)));
        }
        double[] nearestOfStranger = new double[draw.strangers().size()];
        double[] kithOfStranger = new double[nearestOfStranger.length];
        int assigned = 0;
        for (int i = 0; i < nearestOfStranger.length; i++) {
            LabelledPhoto stranger = draw.strangers().get(i);
            Recognition recognition = naming.recognize(stranger);
            nearestOfStranger[i] = naming.nearest(stranger).squaredDistance();
            kithOfStranger[i] = naming.answer(stranger, recognition).squaredDistance();
            assigned += recognition.answer() == Recognition.Answer.ASSIGN ? 1 : 0;
        }
        Identification byNearest = new Identification(nearest, nearestOfStranger);
        Identification byKith = new Identification(kith, kithOfStranger);
        return new OpenSet(
                (double) draw.known().size() / facesAPerson,
                nearestOfStranger.length,
                byNearest.detectionAndIdentification(FALSE_ACCEPT_RATE),
                byNearest.threshold(FALSE_ACCEPT_RATE),
                byKith.detectionAndIdentification(FALSE_ACCEPT_RATE),
                (double) assigned / Math.max(1, nearestOfStranger.length));
    }

    static OpenSet mean(List<OpenSet> draws) {
        return new OpenSet(
                ClosedSet.mean(draws, OpenSet::people),
                ClosedSet.mean(draws, OpenSet::strangers),
                ClosedSet.mean(draws, OpenSet::nearestIdentified),
                ClosedSet.mean(draws, OpenSet::nearestSquaredDistance),
                ClosedSet.mean(draws, OpenSet::kithIdentified),
                ClosedSet.mean(draws, OpenSet::strangersAssigned));
    }
}
