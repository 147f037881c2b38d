package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Integer> answers = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private int asked;

    private final Background background = new Background(waiting::add, Runnable::run, failures::add);
    private final Refresh<Integer> refresh = new Refresh<>(background, () -> ++asked, answers::add);

    @Test
    void whatIsAskedWhileAQueryRunsIsAskedOnceMore() {
        refresh.request();
        refresh.request();
        refresh.request();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(waiting).isEmpty();
        assertThat(answers).containsExactly(1, 2);
    }

    @Test
    void aFailureDoesNotEndIt() {
        Refresh<Integer> failing = new Refresh<>(
                background,
                () -> {
                    if (asked++ == 0) {
                        throw new IllegalStateException("the first time");
                    }
                    return asked;
                },
                answers::add);
        failing.request();
        waiting.remove().run();
        assertThat(failures).hasSize(1);
        failing.request();
        waiting.remove().run();
        assertThat(answers).containsExactly(2);
    }

    @Test
    void whatChangesByItselfWaitsUntilTheQueryHasRested() {
        Deque<Runnable> rests = new ArrayDeque<>();
        Refresh<Integer> slow = new Refresh<>(
                new Background(waiting::add, Runnable::run, failures::add, (took, fx, again) -> rests.add(again)),
                () -> ++asked,
                answers::add);
        slow.libraryChanged();
        waiting.remove().run();
        slow.libraryChanged();
        slow.libraryChanged();
        assertThat(waiting).isEmpty();
        rests.remove().run();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        rests.remove().run();
        assertThat(waiting).isEmpty();
        assertThat(answers).containsExactly(1, 2);
    }

    @Test
    void whatTheUserAsksForDoesNotRest() {
        Deque<Runnable> rests = new ArrayDeque<>();
        Refresh<Integer> slow = new Refresh<>(
                new Background(waiting::add, Runnable::run, failures::add, (took, fx, again) -> rests.add(again)),
                () -> ++asked,
                answers::add);
        slow.request();
        waiting.remove().run();
        slow.request();
        assertThat(waiting).hasSize(1);
        slow.libraryChanged();
        waiting.remove().run();
        rests.forEach(Runnable::run);
        waiting.remove().run();
        assertThat(answers).containsExactly(1, 2, 3);
        assertThat(waiting).isEmpty();
    }
}
