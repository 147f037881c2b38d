package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.Recognition.Answer;
import org.kith.engine.people.Recognizer.KnownFace;

class RecognizerTest {

    private static final PersonId ANNA = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);

    /** A point on the unit circle of the first two dimensions: at angle a, the squared distance to angle 0 is 2 − 2 cos a. */
    private static Embedding at(double squaredDistance) {
        double cos = 1 - squaredDistance / 2;
        float[] values = new float[Embedding.DIMENSIONS];
        values[0] = (float) cos;
        values[1] = (float) Math.sqrt(1 - cos * cos);
        return new Embedding(values);
    }

    private static KnownFace face(long id, PersonId person, double squaredDistance) {
        return new KnownFace(new FaceId(id), person, at(squaredDistance));
    }

    private static Recognition recognize(KnownFace... known) {
        return recognizer(List.of(known)).recognize(at(0));
    }

    private static Recognizer recognizer(List<KnownFace> known) {
        return recognizer(known, Map.of());
    }

    private static Recognizer recognizer(List<KnownFace> known, Map<PersonId, Integer> birthYears) {
        Map<FaceId, Embedding> exact = known.stream().collect(Collectors.toMap(KnownFace::id, KnownFace::embedding));
        return new Recognizer(known, birthYears, faces -> {
            Map<FaceId, Embedding> asked = new HashMap<>(exact);
            asked.keySet().retainAll(faces);
            return asked;
        });
    }

    @Test
    void withoutKnownFacesNobodyIsRecognized() {
        assertThat(recognize().answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aNearFaceDecides() {
        Recognition recognition = recognize(face(1, ANNA, 0.4), face(2, BEN, 1.5));
        assertThat(recognition.answer()).isEqualTo(Answer.ASSIGN);
        assertThat(recognition.best().orElseThrow().person()).isEqualTo(ANNA);
        assertThat(recognition.best().orElseThrow().nearestFace()).isEqualTo(new FaceId(1));
        assertThat(recognition.runnerUp()).isEmpty();
        assertThat(recognition.confidence()).isEqualTo(1);
    }

    @Test
    void aFaceBetweenTheTwoThresholdsIsAQuestion() {
        assertThat(recognize(face(1, ANNA, 1.1)).answer()).isEqualTo(Answer.SUGGEST);
    }

    @Test
    void theThresholdsAreThoseOfTheModelAtHand() {
        KnownFace anna = face(1, ANNA, 0.7);
        Recognizer nearer = new Recognizer(
                List.of(anna), Map.of(), faces -> Map.of(anna.id(), anna.embedding()), new DistanceScale(0, 0.5));
        assertThat(nearer.recognize(at(0)).answer()).isEqualTo(Answer.SUGGEST);
        assertThat(nearer.recognize(at(0.7)).answer()).isEqualTo(Answer.ASSIGN);
    }

    @Test
    void aRunnerUpNearlyAsNearIsAQuestionToo() {
        Recognition recognition = recognize(face(1, ANNA, 0.4), face(2, BEN, 0.5));
        assertThat(recognition.answer()).isEqualTo(Answer.SUGGEST);
        assertThat(recognition.best().orElseThrow().person()).isEqualTo(ANNA);
        assertThat(recognition.runnerUp().orElseThrow().person()).isEqualTo(BEN);
        assertThat(recognition.confidence()).isBetween(0.5, 0.6);
    }

    @Test
    void severalFacesOutvoteOneThatIsALittleNearer() {
        Recognition recognition = recognize(face(1, ANNA, 0.5), face(2, BEN, 0.55), face(3, BEN, 0.6));
        assertThat(recognition.best().orElseThrow().person()).isEqualTo(BEN);
    }

    /** Faces so near each other that their bytes say nothing of their order. */
    @Test
    void theNearestByTheExactNumbersIsNamed() {
        List<KnownFace> crowd = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            crowd.add(face(i + 1, i % 2 == 0 ? ANNA : BEN, 0.5 + 1e-5 * ((i * 37) % 200)));
        }
        Recognition recognition = recognizer(crowd).recognize(at(0));
        KnownFace nearest = crowd.stream()
                .min(Comparator.comparingDouble(k -> k.embedding().squaredDistance(at(0))))
                .orElseThrow();
        assertThat(List.of(
                        recognition.best().orElseThrow(), recognition.runnerUp().orElseThrow()))
                .extracting(Recognition.Candidate::nearestFace)
                .contains(nearest.id());
    }

    @Test
    void aFaceThatIsGoneMeanwhileIsNotKnown() {
        Recognizer recognizer = new Recognizer(List.of(face(1, ANNA, 0.4)), Map.of(), faces -> Map.of());
        assertThat(recognizer.recognize(at(0)).answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aStrangerIsUnknown() {
        assertThat(recognize(face(1, ANNA, 1.5)).answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void amongManyKnownFacesFewerStrangersAreSuggested() {
        KnownFace[] many = new KnownFace[200];
        for (int i = 0; i < many.length; i++) {
            many[i] = face(i, new PersonId(i), 1.3);
        }
        assertThat(recognize(many).answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(recognize(face(1, ANNA, 1.3)).answer()).isEqualTo(Answer.SUGGEST);
    }

    @Test
    void aPoorPictureCountsLess() {
        Recognition recognition = recognize(
                taken(1, ANNA, 0.5, 0.1, 2000), taken(2, ANNA, 0.5, 0.1, 2000), taken(3, BEN, 0.55, 0.9, 2000));
        assertThat(recognition.best().orElseThrow().person()).isEqualTo(BEN);
    }

    @Test
    void nobodyIsRecognizedBeforeTheirBirth() {
        Recognizer recognizer = recognizer(List.of(face(1, ANNA, 0.3)), Map.of(ANNA, 1990));
        assertThat(recognizer.recognize(at(0), OptionalInt.of(1989)).answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(recognizer.recognize(at(0), OptionalInt.of(1990)).answer()).isEqualTo(Answer.ASSIGN);
        assertThat(recognizer.recognize(at(0)).answer()).isEqualTo(Answer.ASSIGN);
    }

    @Test
    void ofPeopleWithABirthYearFacesOfNearYearsCountMore() {
        Recognizer recognizer = recognizer(
                List.of(taken(1, ANNA, 0.5, 1, 2020), taken(2, BEN, 0.55, 1, 1996)), Map.of(ANNA, 1990, BEN, 1990));
        assertThat(recognizer
                        .recognize(at(0), OptionalInt.of(1996))
                        .best()
                        .orElseThrow()
                        .person())
                .isEqualTo(BEN);
        assertThat(recognizer
                        .recognize(at(0), OptionalInt.of(2019))
                        .best()
                        .orElseThrow()
                        .person())
                .isEqualTo(ANNA);
    }

    private static KnownFace taken(long id, PersonId person, double squaredDistance, double quality, int year) {
        return new KnownFace(new FaceId(id), person, at(squaredDistance), quality, OptionalInt.of(year));
    }
}
