package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredTimeTest {

    @Test
    void whatWasWrittenIsReadAsTheFormatterDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            LocalDateTime time = LocalDateTime.of(1000 + random.nextInt(9000), 1, 1, 0, 0)
                    .plusSeconds(random.nextInt(366 * 24 * 3600))
                    .plusNanos(random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
            String stored = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
            assertThat(StoredTime.parse(stored)).as("seed %d, %s", seed, stored).isEqualTo(time);
        }
        assertThat(StoredTime.parse("2024-02-29T23:59")).isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 59));
    }
}
