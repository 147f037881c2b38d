package org.kith.engine.train.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.CrossValidation.Part;
import org.kith.engine.train.family.TrainingFaces.Known;
import org.kith.engine.train.family.TrainingFaces.Outsider;

class CrossValidationTest {

    /** Occasions of one to four faces, of one person or several. */
    private static TrainingFaces faces(long seed) {
        Random random = new Random(seed);
        List<Known> known = new ArrayList<>();
        for (Known face : MadeFamily.confusedByTheCamera(11, 9, seed).known()) {
            known.add(new Known(face.person(), random.nextInt(40), face.embedding()));
        }
        TrainingFaces all = MadeFamily.withOutsiders(new TrainingFaces(known, List.of()), 12, seed);
        List<Outsider> outsiders = new ArrayList<>();
        all.outsiders()
                .forEach(face -> outsiders.add(new Outsider(face.notPeople(), random.nextInt(60), face.embedding())));
        return new TrainingFaces(known, outsiders);
    }

    private static Set<Long> occasions(TrainingFaces faces) {
        Set<Long> occasions =
                faces.known().stream().map(Known::occasion).collect(Collectors.toCollection(HashSet::new));
        faces.outsiders().forEach(face -> occasions.add(face.occasion()));
        return occasions;
    }

    @Test
    void noOccasionIsLearnedFromAndJudgedBy() {
        for (long seed = 1; seed <= 20; seed++) {
            for (Part part : new CrossValidation(faces(seed), seed).photosHeldOut()) {
                Set<Long> learned = occasions(part.learnsFrom());
                List<Probe> judged = part.judge(Residual.identity());
                assertThat(judged).as("seed %s", seed).isNotEmpty();
                assertThat(judged).as("seed %s", seed).noneMatch(probe -> learned.contains(probe.occasion()));
            }
        }
    }

    @Test
    void eachFaceIsHeldOutOnceAtMost() {
        TrainingFaces faces = faces(3);
        long judged = new CrossValidation(faces, 3)
                .photosHeldOut().stream()
                        .mapToLong(part -> part.judge(Residual.identity()).size())
                        .sum();
        assertThat(judged)
                .isBetween(100L, (long) faces.known().size() + faces.outsiders().size());
    }

    @Test
    void nobodyIsLearnedFromAndANewcomer() {
        for (long seed = 1; seed <= 20; seed++) {
            TrainingFaces faces = faces(seed);
            Set<PersonId> newcomers = new HashSet<>();
            for (Part part : new CrossValidation(faces, seed).peopleHeldOut()) {
                Set<PersonId> learned =
                        part.learnsFrom().known().stream().map(Known::person).collect(Collectors.toSet());
                for (Probe probe : part.judge(Residual.identity())) {
                    assertThat(learned)
                            .as("seed %s", seed)
                            .doesNotContain(probe.person().orElseThrow());
                    newcomers.add(probe.person().orElseThrow());
                }
                assertThat(part.learnsFrom().outsiders()).as("seed %s", seed).noneMatch(face -> learned.stream()
                        .noneMatch(face.notPeople()::contains));
            }
            assertThat(newcomers).as("seed %s", seed).hasSize(11);
        }
    }

    @Test
    void everybodysPhotosAreSpreadOverTheFolds() {
        TrainingFaces faces = MadeFamily.confusedByTheCamera(6, 10, 4);
        for (Part part : new CrossValidation(faces, 4).photosHeldOut()) {
            Set<PersonId> judged = part.judge(Residual.identity()).stream()
                    .map(probe -> probe.person().orElseThrow())
                    .collect(Collectors.toSet());
            assertThat(judged).hasSize(6);
        }
    }
}
