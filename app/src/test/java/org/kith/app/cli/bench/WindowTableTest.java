package org.kith.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.app.cli.base.Columns;
import org.kith.app.platform.WindowFigures;
import org.kith.app.text.Text;

final class WindowTableTest {

    private static final List<String> DURING = List.of(
            "start",
            "scrolling down",
            "scrolling up",
            "jump to the end",
            "jump to the start",
            "dragging the scroll bar",
            "scrubbing",
            "opening photos",
            "going to a page",
            "scrolling People",
            "opening people",
            "scrolling a person",
            "answering questions",
            "typing searches",
            "acts",
            "rest",
            "indexing, Photos",
            "indexing, People");

    private static final WindowFigures FIGURES = new WindowFigures(
            412.4,
            null,
            230.0,
            List.of(31.0, 44.0, 250.0),
            List.of(20.0, 30.0),
            DURING.stream()
                    .map(during -> new WindowFigures.Stalls(during, 1.23, 100, 45.6, 2, 0, 3, 50))
                    .toList(),
            new WindowFigures.Tiles(60, 40),
            new WindowFigures.Memory(null, 100, 180));

    @Test
    void saysInEnglishWhatWasMeasured() {
        assertThat(new WindowTable(new Text(Locale.ENGLISH)).of(FIGURES).lines())
                .contains(
                        "first picture:  412 ms after the library was opened, never after the program was started",
                        "3 searches typed, from the last key to the answer:  44.00 ms (31.00 … 250.00)",
                        "2 questions answered, from the key to the next question:  25.00 ms (20.00 … 30.00)",
                        "stalls while                     s  longest, ms   of it GC  > 50 ms > 100 ms  frame gap, ms",
                        "indexing, Photos               1.2         45.6          3        2        0           50.0",
                        "live tiles:  60 at most, 1.50 times the 40 of a screen",
                        "memory:  unknown MB at most; Java heap 180 MB at most, 100 MB in use at the end");
    }

    @Test
    void theColumnsStandUnderEachOtherInKoreanToo() {
        Stream<String> table =
                new WindowTable(new Text(Locale.KOREAN)).of(FIGURES).lines();
        assertThat(table.filter(line -> line.contains("GC") || line.endsWith("50.0")))
                .hasSize(1 + DURING.size())
                .allMatch(line -> Columns.of(line) == 91)
                .anyMatch(line -> line.startsWith("끝으로 가기 "));
    }
}
