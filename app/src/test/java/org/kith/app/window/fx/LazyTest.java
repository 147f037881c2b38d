package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyTest {

    private final List<String> made = new ArrayList<>();
    private final Lazy<String> page = Lazy.of(() -> {
        made.add("page");
        return "page " + made.size();
    });

    @Test
    void isMadeOnceAndWhenItIsFirstAskedFor() {
        assertThat(made).isEmpty();
        assertThat(page.get()).isEqualTo("page 1");
        assertThat(page.get()).isEqualTo("page 1");
        assertThat(made).hasSize(1);
    }

    @Test
    void whatIsNotMadeDoesNotHearOfAnything() {
        List<String> heard = new ArrayList<>();
        page.ifMade(heard::add);
        assertThat(heard).isEmpty();
        assertThat(made).isEmpty();
        page.get();
        page.ifMade(heard::add);
        assertThat(heard).containsExactly("page 1");
    }
}
