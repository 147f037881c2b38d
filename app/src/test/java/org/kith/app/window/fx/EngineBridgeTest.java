package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.EngineEvent.LibraryDamaged;
import org.kith.engine.model.EngineEvent.PeopleChanged;
import org.kith.engine.model.EngineEvent.PhotoIndexed;

class EngineBridgeTest {

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<LibraryChange> heard = new ArrayList<>();
    private final EngineBridge bridge = new EngineBridge(later::add);

    @Test
    void manyEventsAreOneChange() {
        bridge.subscribe(heard::add);
        for (int i = 0; i < 1000; i++) {
            bridge.accept(new PhotoIndexed(Path.of("/p" + i), 1));
        }
        bridge.accept(new PeopleChanged());
        assertThat(later).hasSize(1);
        later.remove().run();
        assertThat(heard).containsExactly(new LibraryChange(true, true, false));
    }

    @Test
    void whatHappensAfterwardsIsAChangeOfItsOwn() {
        bridge.subscribe(heard::add);
        bridge.accept(new PhotoIndexed(Path.of("/p"), 0));
        later.remove().run();
        bridge.accept(new PeopleChanged());
        later.remove().run();
        assertThat(heard).containsExactly(new LibraryChange(true, false, false), new LibraryChange(false, true, false));
    }

    @Test
    void thatTheLibraryIsDamagedChangesNothingElse() {
        bridge.subscribe(heard::add);
        bridge.accept(new LibraryDamaged());
        later.remove().run();
        assertThat(heard).containsExactly(new LibraryChange(false, false, true));
    }

    @Test
    void aClosedSubscriptionHearsNoMore() {
        EngineBridge.Subscription subscription = bridge.subscribe(heard::add);
        bridge.accept(new PeopleChanged());
        subscription.close();
        later.remove().run();
        assertThat(heard).isEmpty();
    }
}
