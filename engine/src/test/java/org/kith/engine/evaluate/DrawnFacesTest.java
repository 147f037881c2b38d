package org.kith.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceRole;

class DrawnFacesTest {

    private static final DrawnFaces FACES = new DrawnFaces(3000, 1);

    @Test
    void distancesAreAsMeasured() {
        int[] good = IntStream.range(0, FACES.size())
                .filter(face -> FACES.quality(face).role() != FaceRole.ASIDE)
                .toArray();
        Embedding[] embeddings = Arrays.stream(good).mapToObj(FACES::embedding).toArray(Embedding[]::new);
        List<Double> strangers = new ArrayList<>();
        List<Double> same = new ArrayList<>();
        for (int i = 0; i < good.length; i++) {
            for (int j = i + 1; j < good.length; j++) {
                double cosine = 1 - embeddings[i].cosineDistance(embeddings[j]);
                (FACES.personOf(good[i]) == FACES.personOf(good[j]) ? same : strangers).add(cosine);
            }
        }
        assertThat(mean(strangers)).isCloseTo(0.096, within(0.01));
        assertThat(shareAbove(0.30, strangers)).isCloseTo(0.0110, within(0.004));
        assertThat(shareAbove(0.40, strangers)).isCloseTo(0.00053, within(0.0004));
        assertThat(mean(same)).isCloseTo(0.70, within(0.05));
        assertThat(shareAbove(0.57, same)).isCloseTo(0.95, within(0.04));
    }

    @Test
    void twoFacesOfAPhotoAreTwoPeople() {
        for (int face = 1; face < FACES.size(); face += 2) {
            assertThat(FACES.personOf(face)).isNotEqualTo(FACES.personOf(face - 1));
        }
    }

    @Test
    void theSameSeedDrawsTheSameFaces() {
        DrawnFaces again = new DrawnFaces(3000, 1);
        assertThat(again.embedding(17)).isEqualTo(FACES.embedding(17));
        assertThat(again.personOf(17)).isEqualTo(FACES.personOf(17));
        assertThat(new DrawnFaces(3000, 2).embedding(17)).isNotEqualTo(FACES.embedding(17));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    private static double shareAbove(double limit, List<Double> values) {
        return values.stream().filter(v -> v > limit).count() / (double) values.size();
    }
}
