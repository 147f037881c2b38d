package org.kith.app.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kith.app.cli.evaluate.SetFigures.Boxes;
import org.kith.app.cli.evaluate.SetFigures.Nobody;
import org.kith.app.cli.evaluate.SetFigures.Pairs;
import org.kith.app.cli.evaluate.SetFigures.Strangers;
import org.kith.app.cli.evaluate.SetFigures.Trusted;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.detection.Detection;
import org.kith.engine.evaluate.pairs.Verification;
import org.kith.engine.evaluate.recognition.RecognitionEvaluation;
import org.kith.engine.evaluate.sets.EvaluatedSet;
import org.kith.engine.evaluate.sets.SetFile;

/** What does not depend on the other photos of a library: the same in one of its own and in one with all sets. */
final class SetMeasures {

    private final Evaluation evaluation;
    private final List<EvaluatedSet> sets;

    SetMeasures(Evaluation evaluation, SetFile file) {
        this.evaluation = evaluation;
        this.sets = file.sets();
    }

    List<Pairs> verification() {
        return sets.stream().flatMap(this::verification).toList();
    }

    private Stream<Pairs> verification(EvaluatedSet set) {
        return set.pairs().stream()
                .map(pairs -> pairs(set.name(), evaluation.verification(set.folder(), pairs, set.face(), true)));
    }

    private static Pairs pairs(String set, Verification result) {
        return new Pairs(
                set,
                result.photos(),
                result.photosWithoutFace(),
                result.scored().size(),
                result.accuracy().mean(),
                result.accuracy().standardDeviation(),
                result.given().atFar(1e-3),
                Stream.of(1e-3, 1e-4, 1e-5).map(result.all()::atFar).toList());
    }

    List<Boxes> detection() {
        return sets.stream().flatMap(this::detection).toList();
    }

    private Stream<Boxes> detection(EvaluatedSet set) {
        return set.boxes().stream()
                .map(boxes -> evaluation.detection(set.folder(), boxes))
                .flatMap(found -> Detection.BANDS.stream().map(found::score))
                .map(score -> Boxes.of(set.name(), score));
    }

    List<Strangers> recognition() {
        return sets.stream().flatMap(this::recognition).toList();
    }

    private Stream<Strangers> recognition(EvaluatedSet set) {
        if (set.known().isEmpty()) {
            return Stream.empty();
        }
        RecognitionEvaluation recognition = evaluation.recognition(set.folder(), set.face());
        List<Strangers> scores = new ArrayList<>();
        for (int faces : set.known()) {
            recognition.score(faces).ifPresent(score -> scores.add(new Strangers(set.name(), score)));
        }
        return scores.stream();
    }

    /** @param copies an empty folder */
    List<Trusted> trust(Path copies) throws IOException {
        List<Trusted> trust = new ArrayList<>();
        for (EvaluatedSet set : sets) {
            if (!set.known().isEmpty()) {
                evaluation
                        .trust(set.folder(), set.face(), set.known(), copies)
                        .forEach(score -> trust.add(new Trusted(set.name(), score)));
            }
        }
        return trust;
    }

    List<Nobody> noFaces() {
        return sets.stream()
                .filter(EvaluatedSet::isWithoutFaces)
                .map(set -> new Nobody(set.name(), evaluation.faces(set.folder())))
                .toList();
    }
}
