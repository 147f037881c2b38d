package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CrewTest {

    private final AtomicBoolean saving = new AtomicBoolean();
    private final Crew crew = new Crew(saving::get);

    private Reader come() {
        Reader reader = new Reader();
        crew.come(reader);
        return reader;
    }

    @Test
    void allButOneGoWhilePowerIsToBeSaved() {
        Reader first = come();
        Reader second = come();
        Reader third = come();
        assertThat(crew.isSpare(first)).isFalse();
        saving.set(true);

        assertThat(crew.isSpare(second)).isTrue();
        assertThat(crew.isSpare(first)).isTrue();
        crew.go(first);
        assertThat(crew.isSpare(third)).as("the last one").isFalse();
    }
}
