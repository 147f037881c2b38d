package org.kith.engine.evaluate.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kith.engine.evaluate.LabelledPhoto;

/** FaceNet's second task: who is this, among people of whom a few faces are known. */
public final class RecognitionEvaluation {

    /** Which faces are known, and who is a stranger, is drawn by lot so many times, with fixed seeds. */
    private static final int DRAWS = 5;

    private final List<LabelledPhoto> photos;

    public RecognitionEvaluation(List<LabelledPhoto> photos) {
        this.photos = List.copyOf(photos);
    }

    /** Empty where fewer than two people have more photos with a face than that: nobody is to be told apart. */
    public Optional<RecognitionScore> score(int facesAPerson) {
        List<ClosedSet> closed = new ArrayList<>();
        List<OpenSet> open = new ArrayList<>();
        for (int seed = 1; seed <= DRAWS; seed++) {
            GalleryProtocol protocol = new GalleryProtocol(photos, facesAPerson, new Random(seed));
            GalleryProtocol.Draw all = protocol.closedSet();
            if (all.known().size() < 2 * facesAPerson) {
                return Optional.empty();
            }
            closed.add(ClosedSet.of(all, facesAPerson));
            open.add(OpenSet.of(protocol.openSet(), facesAPerson));
        }
        return Optional.of(new RecognitionScore(facesAPerson, ClosedSet.mean(closed), OpenSet.mean(open)));
    }
}
