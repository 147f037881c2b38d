package org.kith.app.window.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Page;
import org.kith.app.window.history.HistoryLine.Day;
import org.kith.app.window.history.HistoryLine.Done;
import org.kith.app.window.people.GroupTile;
import org.kith.app.window.people.LibraryJourney;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/** Going back to an act of yesterday, and forth again another time. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class HistoryOfDaysJourneyTest extends LibraryJourney {

    private List<FaceId> three;
    private List<FaceId> two;
    private List<FaceId> one;
    private Page again;

    @Override
    protected Page open(Background background) {
        three = library.group(3);
        two = library.group(2);
        one = library.group(1);
        library.name(three, "Anna");
        library.name(two, "Bert");
        library.people.merge(library.groupOf(three.get(0)), List.of(library.groupOf(two.get(0))));
        openAgain(HistoryOfDaysJourneyTest::makeItYesterday);
        library.name(one, "Carl");
        library.people.reject(three.subList(0, 1), library.person("Anna"));
        return page();
    }

    private static void makeItYesterday(Path folder) {
        try (Sql sql = new SqliteFile(folder).openForWriting()) {
            sql.script("UPDATE journal SET at = strftime('%Y-%m-%dT%H:%M:%fZ', at, '-1 day')");
        }
    }

    private Page page() {
        return new HistoryPage(
                new HistoryViewModel(background(), library.people, library.undo, text, ZoneOffset.UTC), text);
    }

    private List<HistoryLine> lines() {
        settle();
        return List.copyOf(lookup("#history").<ListView<HistoryLine>>query().getItems());
    }

    private List<Boolean> undone() {
        return lines().stream()
                .filter(Done.class::isInstance)
                .map(line -> ((Done) line).undone())
                .toList();
    }

    /** Who has which faces, by name. */
    private Map<String, List<FaceId>> people() {
        return library.people.tiles().stream()
                .filter(tile -> tile.name() != null)
                .collect(Collectors.toMap(tile -> Objects.requireNonNull(tile.name()), this::faces));
    }

    private List<FaceId> faces(GroupTile tile) {
        return library.people.page(tile.id()).orElseThrow().faces().stream()
                .map(face -> face.id())
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .toList();
    }

    private Map<String, List<FaceId>> atLast() {
        return Map.of("Anna", List.of(three.get(1), three.get(2), two.get(0), two.get(1)), "Carl", one);
    }

    @Test
    void actsStandBelowTheirDays() {
        List<LocalDate> days = lines().stream()
                .filter(Day.class::isInstance)
                .map(line -> ((Day) line).date())
                .toList();
        assertThat(days).hasSize(2);
        assertThat(days.get(1)).isEqualTo(days.get(0).minusDays(1));
        assertThat(lines())
                .map(line -> line instanceof Day)
                .containsExactly(true, false, false, true, false, false, false);
    }

    @Test
    void oneGoesBackToYesterdayAndForthAgainWhenTheLibraryWasOpenedAgain() {
        assertThat(people()).isEqualTo(atLast());

        settle();
        moveTo("Merged 2 into one: Anna.");
        clickOn(lookup(".history-go").queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        assertThat(undone()).containsExactly(true, true, true, false, false);
        assertThat(people()).isEqualTo(Map.of("Anna", three, "Bert", two));

        interact(() -> {
            openAgain(folder -> {});
            again = page();
        });
        show(again);
        assertThat(undone()).containsExactly(true, true, true, false, false);
        assertThat(people()).isEqualTo(Map.of("Anna", three, "Bert", two));

        type(KeyCode.DOWN, KeyCode.ENTER); // the last act, below its day
        assertThat(undone()).containsExactly(false, false, false, false, false);
        assertThat(people()).isEqualTo(atLast());
    }
}
