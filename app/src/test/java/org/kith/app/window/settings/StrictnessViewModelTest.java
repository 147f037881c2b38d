package org.kith.app.window.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.engine.grouping.GroupingChange;

class StrictnessViewModelTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Double> tried = new ArrayList<>();
    private Consumer<Optional<GroupingChange>> applied = change -> {};
    private Consumer<Throwable> refused = failure -> {};
    private final ToastViewModel toasts = new ToastViewModel();
    private StrictnessViewModel model;

    /** Counts groups by the tens of the strictness. */
    private final class Groups implements StrictnessSource {
        @Override
        public double strictness() {
            return 0.5;
        }

        @Override
        public GroupingChange preview(double strictness, BooleanSupplier goOn) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            tried.add(strictness);
            return new GroupingChange(5, (int) Math.round(strictness * 10), 3, 0, List.of(), List.of(), List.of());
        }

        @Override
        public void apply(double strictness, Consumer<Optional<GroupingChange>> done, Consumer<Throwable> failed) {
            applied = done;
            refused = failed;
        }
    }

    @BeforeEach
    void openPage() {
        model = new StrictnessViewModel(
                new Background(work::add, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }),
                new Groups(),
                toasts,
                new Text(Locale.ENGLISH));
        model.open();
        runAll();
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void whatWouldChangeIsToldBeforeItHolds() {
        assertThat(model.canApply().get()).isFalse();
        model.choose(0.7);
        assertThat(model.looking().get()).isTrue();
        runAll();

        assertThat(model.looking().get()).isFalse();
        assertThat(model.preview().get().orElseThrow().groupsAfter()).isEqualTo(7);
        assertThat(model.canApply().get()).isTrue();
    }

    @Test
    void onlyWhereTheSliderRestsIsComputedToTheEnd() {
        model.choose(0.7);
        model.choose(0.8);
        model.choose(0.9);
        runAll();
        assertThat(tried).containsOnly(0.9);
        assertThat(model.preview().get().orElseThrow().groupsAfter()).isEqualTo(9);
    }

    @Test
    void backWhereItWasThereIsNothingToApply() {
        model.choose(0.7);
        model.choose(0.5);
        runAll();
        assertThat(model.canApply().get()).isFalse();
        assertThat(model.preview().get()).isEmpty();
        assertThat(model.looking().get()).isFalse();
    }

    @Test
    void whoLeavesWaitsForNothing() {
        model.choose(0.7);
        model.leave();
        runAll();
        assertThat(tried).isEmpty();
        assertThat(model.preview().get()).isEmpty();
    }

    @Test
    void whatIsAppliedHolds() {
        model.choose(0.7);
        runAll();
        model.apply();
        assertThat(model.canApply().get()).isFalse();
        applied.accept(Optional.of(new GroupingChange(5, 7, 3, 0, List.of(), List.of(), List.of())));

        assertThat(toast()).isEqualTo("Grouped again: 5 → 7 groups.");
        assertThat(model.canApply().get()).isFalse();
        assertThat(model.preview().get()).isEmpty();
        model.choose(0.5);
        assertThat(model.canApply().get()).isTrue();
    }

    @Test
    void whatCouldNotBeAppliedIsSaidAndMayBeTriedAgain() {
        model.choose(0.7);
        runAll();
        model.apply();
        refused.accept(new IllegalStateException("for a test"));

        assertThat(toast()).isEqualTo("The faces could not be grouped again. The groups are as they were.");
        assertThat(model.canApply().get()).isTrue();
    }

    private String toast() {
        return toasts.current().get().map(Toast::message).orElse("");
    }
}
