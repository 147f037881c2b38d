package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.FamilyReport.Decision;
import org.kith.engine.train.family.FamilyReport.PersonChange;

/**
 * Learns a projection from what the user has said of faces, and decides whether it is to be used: only if VAL of held-out
 * photos rises by more than its error, nobody is recognised less often, and people not known yet are told apart as well as
 * before. Trains on all cores; at most a minute for 5,000 faces on two. Thread-safe.
 */
public final class FamilyLearning {

    /** A difference of a tenth could not be told from chance with fewer. */
    public static final int FEWEST_HELD_OUT = 30;

    /** Nobody can be taken for somebody else. */
    private static final int FEWEST_PEOPLE = 2;

    /** With fewer people, those left out could hardly be taken for others. */
    private static final int FEWEST_PEOPLE_TO_LEAVE_OUT = 2 * Folds.COUNT;

    private final List<LearningOptions> ladder;
    private final long seed;

    /** @param ladder the boldest first: the next is tried where what was learned helps, but harms somebody; at least one */
    public FamilyLearning(List<LearningOptions> ladder, long seed) {
        this.ladder = List.copyOf(ladder);
        this.seed = seed;
    }

    /** As the program does it. */
    public FamilyLearning() {
        this(LearningOptions.LADDER, 1);
    }

    /**
     * What was learned from all faces, whether it is to be used or not.
     *
     * @param calibration what distances mean in it
     */
    public record Learned(FamilyReport report, EmbeddingProjection projection, Calibration calibration) {}

    /** How often it learns at most, each time from other faces; {@code onPart} is told of each. */
    public static int parts() {
        return LearningOptions.LADDER.size() * (1 + 2 * Folds.COUNT);
    }

    /**
     * Learns and judges.
     *
     * @param onPart called by several threads
     * @throws CancellationException if {@code goOn} says no
     * @throws EngineException if the embeddings are wider than a projection is
     */
    public Learned learn(TrainingFaces faces, BooleanSupplier goOn, Runnable onPart) {
        faces.known().stream()
                .map(known -> known.embedding().dimensions())
                .filter(dimensions -> dimensions != EmbeddingProjection.SIDE)
                .findFirst()
                .ifPresent(dimensions -> {
                    throw new EngineException(FamilyPhrase.TOO_WIDE, dimensions, EmbeddingProjection.SIDE);
                });
        CrossValidation validation = new CrossValidation(faces, seed);
        int heldOut = validation.heldOut();
        if (heldOut < FEWEST_HELD_OUT || FamilyReport.people(faces) < FEWEST_PEOPLE) {
            return new Learned(FamilyReport.tooLittle(faces, heldOut), Residual.identity(), Calibration.BUNDLED);
        }
        Learned learned = learn(faces, validation, ladder.get(0), goOn, onPart);
        for (LearningOptions gentler : ladder.subList(1, ladder.size())) {
            if (harms(learned.report().decision())) {
                learned = learn(faces, validation, gentler, goOn, onPart);
            }
        }
        return learned;
    }

    private static boolean harms(Decision decision) {
        return decision == Decision.SOMEBODY_WORSE || decision == Decision.NEWCOMERS_WORSE;
    }

    private Learned learn(
            TrainingFaces faces,
            CrossValidation validation,
            LearningOptions options,
            BooleanSupplier goOn,
            Runnable onPart) {
        ProjectionTraining training = new ProjectionTraining(options);
        List<CrossValidation.Part> photos = validation.photosHeldOut();
        List<CrossValidation.Part> people =
                FamilyReport.people(faces) < FEWEST_PEOPLE_TO_LEAVE_OUT ? List.of() : validation.peopleHeldOut();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), new NamedThreads("learn"));
        try {
            Future<EmbeddingProjection> whole = threads.submit(() -> {
                EmbeddingProjection projection = training.train(faces, seed, goOn);
                onPart.run();
                return projection;
            });
            List<Future<List<Probe>>> photosJudged = judge(photos, training, threads, goOn, onPart);
            List<Future<List<Probe>>> peopleJudged = judge(people, training, threads, goOn, onPart);
            EmbeddingProjection projection = result(whole);
            List<Probe> ofPhotos = all(photosJudged);
            List<Probe> ofPeople = all(peopleJudged);
            FamilyReport report = report(faces, ofPhotos, ofPeople, Residual.norm(projection), seed);
            double rate = report.photos().orElseThrow().falseAcceptRate();
            return new Learned(
                    report, projection, FamilyCalibration.of(ofPeople.isEmpty() ? ofPhotos : ofPeople, rate));
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Future<List<Probe>>> judge(
            List<CrossValidation.Part> parts,
            ProjectionTraining training,
            ExecutorService threads,
            BooleanSupplier goOn,
            Runnable onPart) {
        List<Future<List<Probe>>> judged = new ArrayList<>();
        for (CrossValidation.Part part : parts) {
            judged.add(threads.submit(() -> {
                List<Probe> probes = part.judge(training.train(part.learnsFrom(), seed, goOn));
                onPart.run();
                return probes;
            }));
        }
        return judged;
    }

    /** What speaks for and against, by faces that were held out. */
    static FamilyReport report(
            TrainingFaces faces, List<Probe> photos, List<Probe> newcomers, double distanceFromIdentity, long seed) {
        Gain gain = Gain.of(photos, Probe::occasion, seed);
        Optional<Gain> newcomersGain = newcomers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Gain.of(newcomers, probe -> probe.person().orElseThrow().value(), seed));
        List<PersonChange> changes = changes(photos, gain);
        List<PersonChange> worse = changes.stream()
                .filter(change -> change.after() < change.before())
                .toList();
        return new FamilyReport(
                decide(gain, newcomersGain, worse),
                FamilyReport.people(faces),
                faces.known().size(),
                faces.outsiders().size(),
                known(photos).size(),
                changes.stream().mapToInt(PersonChange::before).sum(),
                changes.stream().mapToInt(PersonChange::after).sum(),
                Optional.of(gain),
                newcomersGain,
                worse,
                distanceFromIdentity);
    }

    private static Decision decide(Gain photos, Optional<Gain> newcomers, List<PersonChange> worse) {
        if (photos.low() <= 0) {
            return Decision.NO_GAIN;
        }
        if (!worse.isEmpty()) {
            return Decision.SOMEBODY_WORSE;
        }
        return newcomers.isPresent() && newcomers.get().high() < 0 ? Decision.NEWCOMERS_WORSE : Decision.ADOPT;
    }

    private static List<PersonChange> changes(List<Probe> probes, Gain gain) {
        Map<PersonId, PersonChange> changes = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
        for (Probe probe : known(probes)) {
            PersonId person = probe.person().orElseThrow();
            changes.merge(
                    person,
                    new PersonChange(
                            person,
                            1,
                            probe.before().isRecognised(gain.squaredDistanceBefore()) ? 1 : 0,
                            probe.after().isRecognised(gain.squaredDistanceAfter()) ? 1 : 0),
                    (a, b) -> new PersonChange(
                            person, a.heldOut() + b.heldOut(), a.before() + b.before(), a.after() + b.after()));
        }
        return List.copyOf(changes.values());
    }

    private static List<Probe> known(List<Probe> probes) {
        return probes.stream().filter(probe -> probe.person().isPresent()).toList();
    }

    private static List<Probe> all(List<Future<List<Probe>>> parts) {
        List<Probe> probes = new ArrayList<>();
        parts.forEach(part -> probes.addAll(result(part)));
        return probes;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
