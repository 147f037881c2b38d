package org.kith.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupAgesTest {

    private static final Path LIBRARY = Path.of("library");
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 12, 0);

    private final List<Backup> there = new ArrayList<>();

    private void make(LocalDateTime now) {
        there.add(0, Backup.of(LIBRARY, now));
        Set<Backup> kept = BackupAges.kept(there);
        there.removeIf(backup -> !kept.contains(backup));
    }

    private boolean hasOneOfAge(LocalDateTime now, int fromHours, int toDays) {
        return there.stream()
                .map(backup -> Duration.between(backup.madeAt(), now))
                .anyMatch(age -> age.toHours() >= fromHours && age.toDays() <= toDays);
    }

    @Test
    void theFirstFourAreKeptWhateverTheirAge() {
        for (int minute = 0; minute < 4; minute++) {
            make(START.plusMinutes(minute));
        }
        assertThat(there).hasSize(4);
        make(START.plusMinutes(4));
        assertThat(there).hasSize(4).doesNotContain(Backup.of(LIBRARY, START));
    }

    /** However often they are made: the last four, and always some of days, weeks and a month ago. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 24, 60})
    void tenAreKeptOfAllAges(int everyHours) {
        Random random = new Random(3);
        List<LocalDateTime> made = new ArrayList<>();
        LocalDateTime now = START;
        while (now.isBefore(START.plusDays(200))) {
            now = now.plusMinutes(1 + random.nextInt(everyHours * 120));
            made.add(now);
            make(now);

            assertThat(there)
                    .hasSizeLessThanOrEqualTo(BackupAges.MOST)
                    .isSortedAccordingTo(Comparator.comparing(Backup::madeAt).reversed());
            assertThat(there.stream().limit(4).map(Backup::madeAt))
                    .containsExactlyElementsOf(
                            last(made, 4).stream().map(time -> time.withNano(0)).toList());
            if (now.isAfter(START.plusDays(70))) {
                assertThat(hasOneOfAge(now, 24, 10))
                        .as("some days old at %s, seed 3", now)
                        .isTrue();
                assertThat(hasOneOfAge(now, 7 * 24, 21))
                        .as("weeks old at %s, seed 3", now)
                        .isTrue();
                assertThat(hasOneOfAge(now, 14 * 24, 62))
                        .as("a month old at %s, seed 3", now)
                        .isTrue();
            }
        }
        assertThat(BackupAges.MOST).isEqualTo(10);
    }

    private static List<LocalDateTime> last(List<LocalDateTime> times, int count) {
        List<LocalDateTime> last = new ArrayList<>(times.subList(Math.max(0, times.size() - count), times.size()));
        last.sort(Comparator.reverseOrder());
        return last;
    }
}
