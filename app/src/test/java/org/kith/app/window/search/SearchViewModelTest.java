package org.kith.app.window.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Place;

class SearchViewModelTest {

    private static Found found(Found.Kind kind, String label) {
        return new Found(kind, label, "", 1, Place.Photos.ALL);
    }

    private final SearchViewModel model = new SearchViewModel(
            () -> Stream.concat(
                            Stream.of(
                                    found(Found.Kind.PERSON, "Anna Maier"),
                                    found(Found.Kind.PERSON, "Johanna"),
                                    found(Found.Kind.PERSON, "민수"),
                                    found(Found.Kind.MONTH, "May 2010"),
                                    found(Found.Kind.FOLDER, "Maiausflug")),
                            IntStream.range(0, 20).mapToObj(i -> found(Found.Kind.FOLDER, "zoo " + i)))
                    .toList(),
            new Background(Runnable::run, Runnable::run, failure -> {
                throw new AssertionError(failure);
            }));

    @BeforeEach
    void begin() {
        model.begin();
    }

    private List<String> labels(String typed) {
        model.type(typed);
        return model.results().get().stream().map(Found::label).toList();
    }

    @Test
    void whatBeginsWithTheTypedComesBeforeWhatHoldsIt() {
        assertThat(labels("ann")).containsExactly("Anna Maier", "Johanna");
        assertThat(labels("mai")).containsExactly("Maiausflug", "Anna Maier");
    }

    @Test
    void caseAndScriptDoNotMatter() {
        assertThat(labels("MAY")).containsExactly("May 2010");
        assertThat(labels("민")).containsExactly("민수");
    }

    @Test
    void nothingTypedFindsNothing() {
        assertThat(labels("  ")).isEmpty();
        assertThat(labels("qqq")).isEmpty();
    }

    @Test
    void noMoreIsOfferedThanFits() {
        assertThat(labels("zoo")).hasSize(10);
    }
}
