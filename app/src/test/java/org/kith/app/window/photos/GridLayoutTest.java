package org.kith.app.window.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.store.photos.PhotoList.Section;

class GridLayoutTest {

    private static final double WIDTH_PX = 2 * GridLayout.MARGIN_PX + 3 * 100 + 2 * GridLayout.GAP_PX;

    /** Seven photos, then two, in rows of three. */
    private final GridLayout layout = layout(WIDTH_PX, 100, 7, 2);

    private static GridLayout layout(double width, double tile, int... counts) {
        List<Section> sections = new ArrayList<>();
        int first = 0;
        for (int count : counts) {
            sections.add(new Section(
                    null, YearMonth.of(2020, 1).minusMonths(sections.size()), null, null, null, first, count));
            first += count;
        }
        return new GridLayout(sections, width, tile);
    }

    @Test
    void tilesFillTheWidth() {
        GridLayout wide = layout(WIDTH_PX + 60, 100, 7);
        assertThat(wide.columns()).isEqualTo(3);
        GridLayout.Square last = wide.tile(2);
        assertThat(last.x() + last.size()).isEqualTo(WIDTH_PX + 60 - GridLayout.MARGIN_PX);
    }

    @Test
    void aSectionBeginsBelowTheLastRowOfTheOneBefore() {
        GridLayout.Square last = layout.tile(6);
        assertThat(layout.top(1)).isEqualTo(last.y() + last.size() + GridLayout.GAP_PX);
        assertThat(layout.tile(7).y()).isEqualTo(layout.top(1) + GridLayout.HEADING_PX);
    }

    @Test
    void aPhotoGoesBeforeTheTileWhoseLeftHalfItIsDroppedOnAndBehindTheRightHalf() {
        GridLayout.Square second = layout.tile(1);
        double middle = second.y() + second.size() / 2;
        assertThat(layout.gapAt(second.x() + 10, middle).photo()).isEqualTo(1);
        GridLayout.Gap behind = layout.gapAt(second.x() + second.size() - 10, middle);
        assertThat(behind)
                .isEqualTo(new GridLayout.Gap(
                        2, second.x() + second.size() + GridLayout.GAP_PX / 2, second.y(), second.size()));
    }

    @Test
    void aPhotoThatIsDroppedAtTheEndOfARowOrBehindTheLastOneGoesThere() {
        GridLayout.Square third = layout.tile(2);
        GridLayout.Gap end = layout.gapAt(WIDTH_PX, third.y());
        assertThat(end.photo()).isEqualTo(3);
        assertThat(end.y()).as("the mark stays in the row").isEqualTo(third.y());
        assertThat(layout.gapAt(WIDTH_PX, layout.height() + 500).photo()).isEqualTo(9);
    }

    /** Against each tile by itself. */
    @Test
    void aFrameHoldsTheTilesItReaches() {
        Random random = new Random(7);
        GridLayout many = layout(WIDTH_PX, 100, 7, 2, 11, 1);
        for (int i = 0; i < 200; i++) {
            double left = random.nextDouble() * WIDTH_PX;
            double top = random.nextDouble() * many.height();
            double right = left + random.nextDouble() * WIDTH_PX;
            double bottom = top + random.nextDouble() * many.height();
            List<Integer> reached = IntStream.range(0, many.photos())
                    .filter(photo -> {
                        GridLayout.Square tile = many.tile(photo);
                        return tile.x() < right
                                && tile.x() + tile.size() > left
                                && tile.y() < bottom
                                && tile.y() + tile.size() > top;
                    })
                    .boxed()
                    .toList();
            assertThat(many.tilesIn(left, top, right, bottom)).isEqualTo(reached);
        }
    }

    @Test
    void upAndDownKeepTheColumnAsFarAsThereIsOne() {
        assertThat(layout.below(0)).isEqualTo(3);
        assertThat(layout.below(4)).isEqualTo(6);
        assertThat(layout.below(6)).isEqualTo(7);
        assertThat(layout.below(8)).isEqualTo(8);
        assertThat(layout.above(8)).isEqualTo(6);
        assertThat(layout.above(7)).isEqualTo(6);
        assertThat(layout.above(5)).isEqualTo(2);
        assertThat(layout.above(1)).isEqualTo(1);
    }

    @Test
    void noPhotosHaveNoRows() {
        GridLayout empty = layout(WIDTH_PX, 100);
        assertThat(empty.photos()).isZero();
        assertThat(empty.firstBelow(0)).isZero();
        assertThat(empty.endAbove(1000)).isZero();
    }

    /** Against looking at every tile. */
    @Test
    void whatIsInSightIsWhatTouchesTheView() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int[] counts = random.ints(1 + random.nextInt(6), 1, 30).toArray();
            GridLayout grid = layout(300 + random.nextInt(900), 60 + random.nextInt(200), counts);
            double top = random.nextDouble() * grid.height();
            double bottom = top + 50 + random.nextInt(600);
            int from = grid.firstBelow(top);
            int to = Math.min(grid.photos(), grid.endAbove(bottom));
            List<Integer> touching = IntStream.range(0, grid.photos())
                    .filter(i -> grid.tile(i).y() + grid.tile(i).size() > top
                            && grid.tile(i).y() < bottom)
                    .boxed()
                    .toList();
            List<Integer> inSight =
                    IntStream.range(from, Math.max(from, to)).boxed().toList();
            assertThat(inSight).as("seed %d, round %d", seed, round).containsAll(touching);
            assertThat(inSight.size() - touching.size())
                    .as("a row more at most, seed %d", seed)
                    .isLessThanOrEqualTo(2 * grid.columns());
        }
    }
}
