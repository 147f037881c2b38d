package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class PictureCacheTest {

    private static final int SIDE_PX = 10;
    private static final long BYTES = 4L * SIDE_PX * SIDE_PX;

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final List<String> fetched = new ArrayList<>();
    private final Map<String, Image> shown = new HashMap<>();
    private final PictureCache<String> cache = new PictureCache<>(this::fetch, threads::add, fx::add, 3 * BYTES);

    private Optional<Image> fetch(String key) {
        fetched.add(key);
        return key.startsWith("gone") ? Optional.empty() : Optional.of(new WritableImage(SIDE_PX, SIDE_PX));
    }

    private Runnable request(String key) {
        return cache.request(key, image -> shown.put(key, image));
    }

    private void runAll(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void whatWasAskedLastIsFetchedFirst() {
        request("a");
        request("b");
        request("c");
        runAll(threads);
        assertThat(fetched).containsExactly("c", "b", "a");
    }

    @Test
    void whatMayBeWantedSoonComesAfterWhatIsWantedNow() {
        cache.prefetch("soon");
        request("a");
        cache.prefetch("later").run();
        request("b");
        runAll(threads);
        runAll(fx);
        assertThat(fetched).containsExactly("b", "a", "soon");
        assertThat(cache.inMemory("soon")).isPresent();
        assertThat(shown).containsOnlyKeys("a", "b");
    }

    @Test
    void whatIsTakenBackIsNotFetched() {
        request("a").run();
        request("b");
        runAll(threads);
        runAll(fx);
        assertThat(fetched).containsExactly("b");
        assertThat(shown).containsOnlyKeys("b");
    }

    @Test
    void whatIsTakenBackWhileItIsFetchedIsNotShownAndYetKept() {
        Runnable takeBack = request("a");
        runAll(threads);
        takeBack.run();
        runAll(fx);
        assertThat(shown).isEmpty();
        assertThat(cache.inMemory("a")).isPresent();
    }

    @Test
    void manyAnswersReachTheFxThreadInOneGo() {
        request("a");
        request("b");
        runAll(threads);
        assertThat(fx).hasSize(1);
        runAll(fx);
        assertThat(shown).containsOnlyKeys("a", "b");
    }

    @Test
    void whatWasNotLookedAtForLongestLeavesTheMemoryFirst() {
        for (String key : List.of("a", "b", "c")) {
            request(key);
            runAll(threads);
            runAll(fx);
        }
        request("a");
        request("d");
        runAll(threads);
        runAll(fx);
        assertThat(List.of("a", "b", "c", "d"))
                .filteredOn(key -> cache.inMemory(key).isPresent())
                .containsExactly("a", "c", "d");
        assertThat(fetched).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whereThereIsNoPictureNothingIsShown() {
        request("gone");
        runAll(threads);
        runAll(fx);
        assertThat(shown).isEmpty();
    }
}
