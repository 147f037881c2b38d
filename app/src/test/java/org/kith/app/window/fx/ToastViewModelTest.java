package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToastViewModelTest {

    private final ToastViewModel toasts = new ToastViewModel();

    private static Toast merged() {
        return new Toast("Merged.", "Undo", () -> {}, true);
    }

    @Test
    void oneThatLastsComesBackAfterAnotherHasPassedBy() {
        Toast merged = merged();
        Toast passing = Toast.of("12 new photos.");
        toasts.showAct(merged);
        toasts.show(passing);
        assertThat(toasts.current().get()).contains(passing);

        toasts.dismiss(passing);
        assertThat(toasts.current().get()).contains(merged);
        toasts.dismiss(merged);
        assertThat(toasts.current().get()).isEmpty();
    }

    @Test
    void itLastsUntilTheNextActAlone() {
        Toast next = Toast.of("Hidden.");
        toasts.showAct(merged());
        toasts.showAct(next);
        toasts.dismiss(next);

        assertThat(toasts.current().get()).isEmpty();
    }

    @Test
    void itsActIsDoneOnce() {
        int[] undone = new int[1];
        Toast merged = new Toast("Merged.", "Undo", () -> undone[0]++, true);
        toasts.showAct(merged);
        toasts.act(merged);
        toasts.act(merged);

        assertThat(undone[0]).isEqualTo(1);
        assertThat(toasts.current().get()).isEmpty();
    }
}
