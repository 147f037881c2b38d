package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class NarrowingBarTest {

    private final Region first = region();
    private final Region second = region();
    private final Region nested = region();
    private final HBox row = new HBox(10, nested, region());
    private final NarrowingBar bar = new NarrowingBar(10, List.of(second, nested), first, second, row);

    @Test
    void showsAllWhereThereIsRoom() {
        layOut(430);

        assertThat(shown()).containsExactly(first, second, nested);
    }

    @Test
    void leavesOutTheLeastNeededFirst() {
        layOut(429);

        assertThat(shown()).containsExactly(first, nested);
    }

    @Test
    void leavesOutPartsOfAChildToo() {
        layOut(250);

        assertThat(shown()).containsExactly(first);
    }

    @Test
    void bringsBackWhatHasRoomAgain() {
        layOut(100);
        layOut(320);

        assertThat(shown()).containsExactly(first, nested);
    }

    private void layOut(double width) {
        bar.resize(width, 20);
        bar.layout();
    }

    private Stream<Region> shown() {
        return Stream.of(first, second, nested).filter(Region::isManaged).filter(Region::isVisible);
    }

    private static Region region() {
        Region region = new Region();
        region.setMinWidth(100);
        return region;
    }
}
