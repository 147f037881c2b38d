package org.kith.app.window.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.app.window.tiles.TileSelection.Move;

class TileSelectionTest {

    private final TileSelection<String> selection = new TileSelection<>();

    @BeforeEach
    void layOut() {
        selection.layOut(List.of(List.of("a", "b", "c"), List.of("d"), List.of("e", "f", "g")));
    }

    @Test
    void arrowsGoByRowsAndColumns() {
        selection.move(Move.RIGHT, false);
        assertThat(selection.current().get()).contains("a");
        selection.move(Move.RIGHT, false);
        selection.move(Move.DOWN, false);
        assertThat(selection.current().get()).contains("d");
        selection.move(Move.DOWN, false);
        assertThat(selection.current().get()).contains("e");
        selection.move(Move.LAST, false);
        selection.move(Move.RIGHT, false);
        assertThat(selection.current().get()).contains("g");
        selection.move(Move.UP, false);
        assertThat(selection.selected().get()).containsExactly("d");
    }

    @Test
    void shiftSelectsWhatIsPassedOver() {
        selection.select("b");
        selection.move(Move.RIGHT, true);
        selection.move(Move.RIGHT, true);
        assertThat(selection.selected().get()).containsExactly("b", "c", "d");
        selection.move(Move.LEFT, true);
        assertThat(selection.selected().get()).containsExactly("b", "c");
        selection.extendTo("a");
        assertThat(selection.selected().get()).containsExactly("b", "a");
    }

    @Test
    void ctrlSelectsOneMoreOrOneLess() {
        selection.select("a");
        selection.toggle("e");
        assertThat(selection.selected().get()).containsExactly("a", "e");
        selection.toggle("a");
        assertThat(selection.selected().get()).containsExactly("e");
        assertThat(selection.current().get()).contains("a");
    }

    @Test
    void whatIsGoneIsNotSelectedAndTheKeyboardStandsOnItsNeighbour() {
        selection.select("b");
        selection.toggle("c");
        selection.layOut(List.of(List.of("a", "b", "d")));
        assertThat(selection.selected().get()).containsExactly("b");
        assertThat(selection.current().get()).contains("d");
        selection.layOut(List.of());
        assertThat(selection.current().get()).isEmpty();
    }

    @Test
    void tilesWithOtherKeysStaySelected() {
        selection.select("b");
        selection.follow(Map.of("b", "x"));
        selection.layOut(List.of(List.of("a", "x", "c")));
        assertThat(selection.selected().get()).containsExactly("x");
        assertThat(selection.current().get()).contains("x");
    }
}
