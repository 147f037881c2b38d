package org.kith.engine.train.family;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.CalibrationSource;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.LibraryModel;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.train.family.FamilyReport.Decision;
import org.kith.engine.train.family.TrainingFaces.Known;
import org.kith.engine.train.family.TrainingFaces.Outsider;

class LibraryFamilyTest {

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        library.change(stores -> stores.models().begin(Samples.MODEL));
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private FaceId photo(String name, @Nullable LocalDateTime takenAt, Embedding embedding) {
        AnalyzedFace face = Samples.face(0.25, 0.9);
        library.write(stores -> stores.photos()
                .saveIndexed(Samples.photo(
                        library.root(), name, takenAt, new AnalyzedFace(face.detected(), face.quality(), embedding))));
        return library.faces(name).get(0);
    }

    private FaceId photo(int axis) {
        return photo(axis + ".jpg", null, Samples.embedding(axis));
    }

    private TrainingFaces read() {
        return LibraryVerdicts.read(library.database(), Samples.MODEL);
    }

    /** A library whose user named everybody. */
    private void name(TrainingFaces faces) {
        List<PersonId> people = new ArrayList<>();
        int i = 0;
        for (Known face : faces.known()) {
            int who = (int) face.person().value();
            while (people.size() < who) {
                people.add(library.person("Person " + people.size()));
            }
            library.is(photo("face" + i++ + ".jpg", null, face.embedding()), people.get(who - 1));
        }
    }

    @Test
    void onlyWhatTheUserSaidWhoItIsOrIsNotIsLearnedFrom() {
        PersonId anna = library.person("Anna");
        PersonId ben = library.person("Ben");
        FaceId isAnna = photo(1);
        FaceId isBen = photo(2);
        FaceId notAnna = photo(3);
        FaceId undecided = photo(4);
        FaceId ignored = photo(5);
        FaceId ignoredNotAnna = photo(6);
        FaceId noFace = photo(7);
        FaceId noFaceNotBen = photo(8);
        library.is(isAnna, anna);
        library.is(isBen, ben);
        library.isNot(isBen, anna);
        library.isNot(notAnna, anna);
        library.isNot(ignoredNotAnna, anna);
        library.isNot(noFaceNotBen, ben);
        library.change(stores -> {
            stores.verdicts().ignore(ignored, VerdictSource.FACE);
            stores.verdicts().ignore(ignoredNotAnna, VerdictSource.FACE);
            stores.verdicts().notAFace(noFace, VerdictSource.FACE);
            stores.verdicts().notAFace(noFaceNotBen, VerdictSource.FACE);
        });
        assertThat(undecided).isNotNull();
        TrainingFaces faces = read();
        assertThat(faces.known())
                .extracting(Known::person, Known::embedding)
                .containsExactlyInAnyOrder(tuple(anna, Samples.embedding(1)), tuple(ben, Samples.embedding(2)));
        assertThat(faces.outsiders())
                .extracting(Outsider::notPeople, Outsider::embedding)
                .containsExactly(tuple(Set.of(anna), Samples.embedding(3)));
    }

    @Test
    void poisonAmongIgnoredFacesChangesNothingThatIsLearned() {
        name(MadeFamily.confusedByTheCamera(4, 10, 3));
        float[] before = new FamilyLearning()
                .learn(read(), () -> true, () -> {})
                .projection()
                .toArray();
        PersonId somebody = read().known().get(0).person();
        for (int i = 0; i < 20; i++) {
            FaceId poison = photo("poison" + i + ".jpg", null, Samples.embedding(i));
            library.isNot(poison, somebody);
            boolean even = i % 2 == 0;
            library.change(stores -> {
                if (even) {
                    stores.verdicts().ignore(poison, VerdictSource.FACE);
                } else {
                    stores.verdicts().notAFace(poison, VerdictSource.FACE);
                }
            });
        }
        assertThat(new FamilyLearning()
                        .learn(read(), () -> true, () -> {})
                        .projection()
                        .toArray())
                .isEqualTo(before);
    }

    @Test
    void photosOfOneDayAndCopiesAreOneOccasion() {
        PersonId anna = library.person("Anna");
        LocalDateTime morning = LocalDateTime.of(2020, 5, 1, 9, 0);
        library.is(photo("a.jpg", morning, Samples.embedding(1)), anna);
        library.is(photo("b.jpg", morning.plusHours(8), Samples.embedding(2)), anna);
        library.is(photo("c.jpg", morning.plusDays(1), Samples.embedding(3)), anna);
        library.is(photo("d.jpg", null, Samples.embedding(4)), anna);
        library.is(photo("copy of d.jpg", null, Samples.embedding(4)), anna);
        Map<Embedding, List<Known>> byFace = read().known().stream().collect(groupingBy(Known::embedding));
        Set<Long> ofD = new HashSet<>();
        byFace.getOrDefault(Samples.embedding(4), List.of()).forEach(face -> ofD.add(face.occasion()));
        assertThat(ofD).hasSize(1);
        assertThat(read().known().stream().map(Known::occasion).distinct()).hasSize(3);
    }

    @Test
    void whatHelpsIsUsedAndCanBeTakenBack() {
        name(MadeFamily.confusedByTheCamera(12, 10, 1));
        TrainingFaces words = read();
        FamilyOutcome preview = new LibraryFamily(library.database()).preview(() -> true, () -> {});
        assertThat(preview.modelId()).isEmpty();
        assertThat(library.<String>read(stores -> stores.models().current())).isEqualTo(Samples.MODEL);

        FamilyOutcome outcome = new LibraryFamily(library.database()).adoptIfBetter(() -> true, () -> {});
        assertThat(outcome.report()).isEqualTo(preview.report());
        assertThat(outcome.modelId()).isEqualTo(Optional.of("family-1"));
        assertThat(library.<String>read(stores -> stores.models().current())).isEqualTo("family-1");
        assertThat(library.<Map<String, Integer>>read(
                        stores -> stores.embeddings().counts()))
                .containsEntry("family-1", 120);
        assertThat(read()).isEqualTo(words);
        LibraryModel learned = library.read(stores -> stores.models().require("family-1"));
        assertThat(learned.report())
                .startsWith("learning.recognised 120 " + outcome.report().recognisedBefore() + " "
                        + outcome.report().recognisedAfter() + "; learning.told-together 1")
                .matches("[a-z0-9 .;E-]+");
        assertThat(learned.calibration()).isNotNull().satisfies(calibration -> assertThat(calibration.source())
                .isEqualTo(CalibrationSource.ofHeldOutVerdicts(120)));

        library.change(stores -> stores.models().use(Samples.MODEL));
        assertThat(library.<String>read(stores -> stores.models().current())).isEqualTo(Samples.MODEL);
        assertThat(read()).isEqualTo(words);
    }

    @Test
    void whatDoesNotHelpLeavesTheLibraryAsItIs() {
        name(MadeFamily.withoutPeople(6, 8, 1));
        FamilyOutcome outcome = new LibraryFamily(library.database()).adoptIfBetter(() -> true, () -> {});
        assertThat(outcome.report().decision()).isEqualTo(Decision.NO_GAIN);
        assertThat(outcome.decision().english()).startsWith("It does not help by more than chance would;");
        assertThat(library.<Optional<?>>read(stores -> stores.models().find("family-1")))
                .isEmpty();
    }

    @Test
    void beforeAndAfterAreToldInWords() {
        name(MadeFamily.confusedByTheCamera(12, 10, 1));
        FamilyOutcome outcome = new LibraryFamily(library.database()).preview(() -> true, () -> {});
        assertThat(outcome.changes().get(0).english())
                .isEqualTo("Of your 120 held-out faces " + outcome.report().recognisedBefore()
                        + " were recognised before, " + outcome.report().recognisedAfter() + " after.");
        assertThat(outcome.decision().english()).isEqualTo("It helps, and nobody is recognised less often.");
    }
}
