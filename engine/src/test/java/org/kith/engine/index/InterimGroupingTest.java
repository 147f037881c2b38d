package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterimGroupingTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long now;
    private long tookNanos;
    private int photos;
    private final List<Integer> groupedAt = new ArrayList<>();
    private final InterimGrouping grouping = new InterimGrouping(this::regroup, sameThread(), () -> now);

    private void regroup() {
        groupedAt.add(photos);
        now += tookNanos;
    }

    private void index(int count, long nanosEach) {
        for (int i = 0; i < count; i++) {
            photos++;
            now += nanosEach;
            grouping.photoIndexed();
        }
    }

    @Test
    void groupsAfterTheFirstPhotosAndThenWhenTheyHaveDoubled() {
        index(1700, 1);

        assertThat(groupedAt).containsExactly(200, 400, 800, 1600);
    }

    @Test
    void slowPhotosAreGroupedOnceAMinute() {
        index(150, SECOND);

        assertThat(groupedAt).containsExactly(60, 120);
    }

    @Test
    void groupingThatTakesLongRestsLonger() {
        tookNanos = 100 * SECOND;
        index(2000, SECOND);

        assertThat(groupedAt).containsExactly(60, 1060);
    }

    @Test
    void aGroupingThatFailsIsTriedAgainLater() {
        InterimGrouping failing = new InterimGrouping(
                () -> {
                    groupedAt.add(photos);
                    throw new IllegalStateException("the disk is full");
                },
                sameThread(),
                () -> now);
        for (photos = 1; photos <= 400; photos++) {
            failing.photoIndexed();
        }

        assertThat(groupedAt).containsExactly(200, 400);
    }

    private static ExecutorService sameThread() {
        return new AbstractExecutorService() {
            @Override
            public void execute(Runnable task) {
                task.run();
            }

            @Override
            public void shutdown() {}

            @Override
            public List<Runnable> shutdownNow() {
                return List.of();
            }

            @Override
            public boolean isShutdown() {
                return false;
            }

            @Override
            public boolean isTerminated() {
                return true;
            }

            @Override
            public boolean awaitTermination(long timeout, TimeUnit unit) {
                return true;
            }
        };
    }
}
