package org.kith.app.cli;

import java.util.List;
import org.kith.app.report.Report;
import org.kith.app.report.Table;
import org.kith.engine.EngineException;
import org.kith.engine.Job;
import org.kith.engine.JobStage;
import org.kith.engine.evaluate.HarmonicEvaluation;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.LabelledPhotos;
import org.kith.engine.train.harmonic.HarmonicScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate harmonic}: embeddings of two models compared. */
@Command(
        name = "harmonic",
        description =
                "Measure how well faces of a new model compare with those of an old one, by a projection learned for it.",
        footer = {
            "",
            "The new model is the bundled network on faces cropped by their box. The projection is learned from every other person and"
                    + " measured on the rest."
        })
final class EvaluateHarmonic extends LibraryEvaluation {

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Look at so many photos at most (default: ${DEFAULT-VALUE}).")
    private int most = 2000;

    @Mixin
    private FaceOption face = new FaceOption();

    @Override
    String title() {
        return "Two models in one library";
    }

    @Override
    Object evaluate(EvaluationLibrary library, Report page) {
        if (most < 1) {
            throw new EngineException("--most takes a number from 1.");
        }
        List<LabelledPhoto> photos =
                LabelledPhotos.read(library.database(), images()).choose(face.choice());
        HarmonicScore score = score(new HarmonicEvaluation(photos.subList(0, Math.min(most, photos.size()))), library);
        show(
                page,
                "VAL at FAR " + fixed(score.falseAcceptRate(), 4) + ", " + Counted.of(score.faces(), "face"),
                new Table("old with old", "new with new", "new with old, projected", "not projected")
                        .row(
                                percent(score.oldWithOld()),
                                percent(score.newWithNew()),
                                percent(score.mixed()),
                                percent(score.unprojected())));
        return score;
    }

    private HarmonicScore score(HarmonicEvaluation evaluation, EvaluationLibrary library) {
        ProgressLine progress = ProgressLine.on(err());
        try {
            return evaluation.score(
                    library.stages(),
                    face.choice(),
                    threads(),
                    done -> progress.showNowAndThen(new Job.Progress(JobStage.READING, done, evaluation.photos())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted.", e);
        } finally {
            progress.clear();
        }
    }
}
