package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void namesWithFewLettersDifferentAreNearNearestFirst() {
        assertThat(Spelling.near("Matias", List.of("Bert", "Matthias", "Mathias", "Maria")))
                .containsExactly("Mathias", "Maria", "Matthias");
    }

    @Test
    void namesThatContainTheTextAreNear() {
        assertThat(Spelling.near("schmidt", List.of("Anna Schmidt", "Bert"))).containsExactly("Anna Schmidt");
    }

    @Test
    void shortNamesAreNearByOneCharacter() {
        assertThat(Spelling.near("김민중", List.of("김민준", "박서연"))).containsExactly("김민준");
    }

    @Test
    void otherNamesAreNotNear() {
        assertThat(Spelling.near("Xaver", List.of("Anna", "Bert"))).isEmpty();
        assertThat(Spelling.near("x", List.of("Maxine"))).isEmpty();
    }
}
