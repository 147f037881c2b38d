package org.kith.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private static final long KB = 1024;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whatIsGivenBackCanBeHeldAgain() throws InterruptedException {
        MemoryBudget budget = new MemoryBudget(100 * KB);
        MemoryBudget.Lease lease = budget.reserve(60 * KB);
        assertThat(budget.heldBytes()).isEqualTo(60 * KB);
        lease.close();
        lease.close();
        assertThat(budget.heldBytes()).isZero();
        budget.reserve(100 * KB).close();
        assertThat(budget.mostHeldBytes()).isEqualTo(100 * KB);
    }

    @Test
    void whoWantsMoreThanIsLeftWaitsUntilItIsGivenBack() throws Exception {
        MemoryBudget budget = new MemoryBudget(100 * KB);
        MemoryBudget.Lease first = budget.reserve(60 * KB);
        Future<MemoryBudget.Lease> second = threads.submit(() -> budget.reserve(50 * KB));
        assertThatThrownBy(() -> second.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.close();
        second.get(10, TimeUnit.SECONDS).close();
        assertThat(budget.mostHeldBytes()).isEqualTo(60 * KB);
    }

    @Test
    void whoWantsMoreThanThereIsGetsEverythingAndIsAlone() throws Exception {
        MemoryBudget budget = new MemoryBudget(100 * KB);
        assertThat(budget.fits(100 * KB)).isTrue();
        assertThat(budget.fits(101 * KB)).isFalse();
        MemoryBudget.Lease huge = budget.reserve(1L << 40);
        Future<MemoryBudget.Lease> small = threads.submit(() -> budget.reserve(1));
        assertThatThrownBy(() -> small.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        huge.close();
        small.get(10, TimeUnit.SECONDS).close();
        assertThat(budget.mostHeldBytes()).isEqualTo(100 * KB);
    }

    @Test
    void nobodyEverHoldsMoreThanThereIs() throws Exception {
        MemoryBudget budget = new MemoryBudget(1000 * KB);
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        List<Future<?>> work = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Random random = new Random(t);
            work.add(threads.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    long bytes = (1 + random.nextInt(700)) * KB;
                    MemoryBudget.Lease lease = budget.reserve(bytes);
                    most.accumulateAndGet(held.addAndGet(bytes), Math::max);
                    held.addAndGet(-bytes);
                    lease.close();
                }
                return null;
            }));
        }
        for (Future<?> thread : work) {
            thread.get(30, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isPositive().isLessThanOrEqualTo(1000 * KB);
        assertThat(budget.mostHeldBytes()).isLessThanOrEqualTo(1000 * KB);
        assertThat(budget.heldBytes()).isZero();
    }
}
