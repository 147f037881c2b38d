package org.kith.engine.evaluate.family;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.robustness.Shift;
import org.kith.engine.evaluate.robustness.ShiftedPhotos;
import org.kith.engine.index.Stages;
import org.kith.engine.train.family.FamilyLearning;
import org.kith.engine.train.family.LearningOptions;

/** What learning a family is worth, on labelled photos as they are and as a worse camera would have taken them. */
public final class LearningEvaluation {

    private final List<LabelledPhoto> photos;
    private final FaceChoice choice;
    private final FamilyLearning learning;
    private final Supplier<Stages> stages;

    /**
     * On some photos.
     *
     * @param choice of several faces on a photo that is looked at again
     * @param margin of the triplet loss, above 0; empty for those that the program tries
     * @param stages that look at photos again, asked when there are any
     */
    public LearningEvaluation(
            List<LabelledPhoto> photos, FaceChoice choice, OptionalDouble margin, Supplier<Stages> stages) {
        this.photos = List.copyOf(photos);
        this.choice = choice;
        this.learning = margin.isEmpty()
                ? new FamilyLearning()
                : new FamilyLearning(List.of(LearningOptions.LADDER.get(0).withMargin(margin.getAsDouble())), 1);
        this.stages = stages;
    }

    /** All of them, as they are. */
    public List<LabelledPhoto> photos() {
        return photos;
    }

    /** Those that libraries are made of. */
    public List<LabelledPhoto> used() {
        return new FamilyLibraries(photos).used();
    }

    /**
     * Those that libraries are made of, made worse and looked at again.
     *
     * @param progress told how many are done
     */
    public ShiftedPhotos shifted(Shift shift, int threads, IntConsumer progress) throws InterruptedException {
        return new ShiftedPhotos(used(), shift, stages.get(), choice, threads, progress);
    }

    /** Of scores of many libraries. */
    public static FamilySummary summary(List<FamilyScore> scores) {
        return FamilySummary.of(scores);
    }

    /**
     * One score for each library of each cut; none where nobody has photos enough.
     *
     * @param cuts how often the people are dealt
     */
    public List<FamilyScore> score(List<LabelledPhoto> some, int cuts) {
        FamilyEvaluation evaluation = new FamilyEvaluation(new FamilyLibraries(some), learning);
        List<FamilyScore> scores = new ArrayList<>();
        for (int cut = 1; cut <= cuts; cut++) {
            scores.addAll(evaluation.score(cut));
        }
        return scores;
    }
}
