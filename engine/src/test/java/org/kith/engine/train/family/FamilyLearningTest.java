package org.kith.engine.train.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.FamilyLearning.Learned;
import org.kith.engine.train.family.FamilyReport.Decision;
import org.kith.engine.train.family.FamilyReport.PersonChange;
import org.kith.engine.train.family.Probe.Distances;
import org.kith.engine.train.family.TrainingFaces.Known;

class FamilyLearningTest {

    private static Learned learn(TrainingFaces faces) {
        return new FamilyLearning().learn(faces, () -> true, () -> {});
    }

    @Test
    void whatHelpsIsAdopted() {
        Learned learned = learn(MadeFamily.confusedByTheCamera(14, 12, 1));
        FamilyReport report = learned.report();
        assertThat(report.decision()).isEqualTo(Decision.ADOPT);
        assertThat(report.photos().orElseThrow().low()).isPositive();
        assertThat(report.recognisedAfter()).isGreaterThanOrEqualTo(report.recognisedBefore());
        assertThat(report.worse()).isEmpty();
        assertThat(report.heldOut()).isEqualTo(14 * 12);
    }

    @Test
    void whatWasAdoptedHelpsOnFacesThatCameLater() {
        TrainingFaces faces = MadeFamily.confusedByTheCamera(14, 20, 2);
        List<Known> told = new ArrayList<>();
        List<Known> later = new ArrayList<>();
        for (int i = 0; i < faces.known().size(); i++) {
            (i % 2 == 0 ? told : later).add(faces.known().get(i));
        }
        TrainingFaces toldFaces = new TrainingFaces(told, List.of());
        NewPhotos later1 =
                NewPhotos.judge(toldFaces, later, List.of(), learn(toldFaces).projection(), 1);
        assertThat(later1.gain().low()).isPositive();
    }

    @Test
    void whereNothingCanBeLearnedNothingIsUsed() {
        for (long seed = 1; seed <= 3; seed++) {
            FamilyReport report = learn(MadeFamily.withoutPeople(12, 8, seed)).report();
            assertThat(report.isAdopted()).as("seed %s", seed).isFalse();
            assertThat(report.decision()).as("seed %s", seed).isEqualTo(Decision.NO_GAIN);
        }
    }

    @Test
    void peopleWhoAreToldApartAlreadyLeaveTheModelAsItIs() {
        Random random = new Random(5);
        List<Known> known = new ArrayList<>();
        for (int f = 0; f < 80; f++) {
            double[] values = new double[Residual.SIDE];
            values[f % 8] = 1;
            values[8 + random.nextInt(100)] = 0.1;
            known.add(new Known(new PersonId(f % 8), f, MadeFamily.unit(values)));
        }
        Learned learned = learn(new TrainingFaces(known, List.of()));
        assertThat(learned.report().decision()).isEqualTo(Decision.NO_GAIN);
        assertThat(learned.report().distanceFromIdentity()).isZero();
    }

    @Test
    void oneFaceLostForOnePersonIsEnoughToRefuse() {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            probes.add(probe(i % 10, i, 1.5, 0.3));
        }
        TrainingFaces faces = MadeFamily.withoutPeople(10, 10, 1);
        assertThat(FamilyLearning.report(faces, probes, List.of(), 1, 1).decision())
                .isEqualTo(Decision.ADOPT);
        probes.add(probe(10, 101, 0.3, 1.5));
        FamilyReport report = FamilyLearning.report(faces, probes, List.of(), 1, 1);
        assertThat(report.decision()).isEqualTo(Decision.SOMEBODY_WORSE);
        assertThat(report.worse()).containsExactly(new PersonChange(new PersonId(10), 1, 1, 0));
    }

    @Test
    void whatHarmsThoseNotNamedYetIsRefused() {
        List<Probe> photos = new ArrayList<>();
        List<Probe> newcomers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            photos.add(probe(i % 10, i, 1.5, 0.3));
            newcomers.add(probe(i % 10, i, 0.3, 1.5));
        }
        FamilyReport report = FamilyLearning.report(MadeFamily.withoutPeople(10, 10, 1), photos, newcomers, 1, 1);
        assertThat(report.decision()).isEqualTo(Decision.NEWCOMERS_WORSE);
    }

    /** With a hundred strangers, none nearer than 1. */
    private static Probe probe(int person, long occasion, double sameBefore, double sameAfter) {
        double[] strangers = new double[100];
        for (int i = 0; i < strangers.length; i++) {
            strangers[i] = 1 + i * 0.01;
        }
        return new Probe(
                Optional.of(new PersonId(person)),
                occasion,
                Distances.of(new double[] {sameBefore}, strangers),
                Distances.of(new double[] {sameAfter}, strangers));
    }

    @Test
    void fewFacesAreTooLittle() {
        Learned learned = learn(MadeFamily.confusedByTheCamera(5, 5, 1));
        assertThat(learned.report().decision()).isEqualTo(Decision.TOO_LITTLE);
        assertThat(learned.report().heldOut()).isEqualTo(25);
    }

    @Test
    void photosOfOneOccasionAreTooLittleHoweverMany() {
        List<Known> oneDay = MadeFamily.confusedByTheCamera(5, 30, 1).known().stream()
                .map(face -> new Known(face.person(), 7, face.embedding()))
                .toList();
        assertThat(learn(new TrainingFaces(oneDay, List.of())).report().decision())
                .isEqualTo(Decision.TOO_LITTLE);
    }

    @Test
    void theSameWordsGiveTheSameProjection() {
        TrainingFaces faces = MadeFamily.withOutsiders(MadeFamily.confusedByTheCamera(12, 8, 6), 20, 6);
        Learned first = learn(faces);
        Learned second = learn(faces);
        assertThat(second.projection().toArray()).isEqualTo(first.projection().toArray());
        assertThat(second.report()).isEqualTo(first.report());
    }

    @Test
    void facesThatAreNotSomebodyChangeWhatIsLearned() {
        TrainingFaces faces = MadeFamily.confusedByTheCamera(12, 8, 6);
        assertThat(learn(MadeFamily.withOutsiders(faces, 20, 6)).projection().toArray())
                .isNotEqualTo(learn(faces).projection().toArray());
    }

    @Test
    void itStopsWhenToldTo() {
        TrainingFaces faces = MadeFamily.confusedByTheCamera(12, 8, 7);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> new FamilyLearning().learn(faces, () -> asked.incrementAndGet() < 50, () -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void eachPartIsTold() {
        AtomicInteger parts = new AtomicInteger();
        FamilyLearning once = new FamilyLearning(LearningOptions.LADDER.subList(0, 1), 1);
        once.learn(MadeFamily.confusedByTheCamera(12, 8, 8), () -> true, parts::incrementAndGet);
        assertThat(parts).hasValue(FamilyLearning.parts() / LearningOptions.LADDER.size());
    }
}
