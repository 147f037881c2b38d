package org.kith.app.window.bench;

import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the window goes through. FX thread only. */
final class Steps {

    /** Whatever has not happened by then does not happen. */
    private static final double LIMIT_SECONDS = 60;

    private static final int PLACES = 30;
    private static final double A_PLACE_SECONDS = 0.3;
    private static final double A_PAGE_SECONDS = 5;
    private static final double REST_SECONDS = 1;

    private final Sight sight;
    private final DoubleConsumer picturesAfterJump;

    /**
     * Something a user does.
     *
     * @param during what the window is doing meanwhile
     * @param frame goes on, once a frame, with the seconds since the step began; true when it is done
     */
    record Step(String during, DoublePredicate frame) {}

    /** @param picturesAfterJump hears after how many milliseconds all pictures were there */
    Steps(Sight sight, DoubleConsumer picturesAfterJump) {
        this.sight = sight;
        this.picturesAfterJump = picturesAfterJump;
    }

    /** The grid from end to end, in every way a user has. */
    Iterator<Step> through() {
        return List.of(
                        until("start", sight::aPicture),
                        rest(),
                        wheel("scrolling down", true),
                        wheel("scrolling up", false),
                        jump("jump to the end", KeyCode.END, picturesAfterJump),
                        jump("jump to the start", KeyCode.HOME, ms -> {}),
                        dragBar(),
                        rest())
                .iterator();
    }

    /** To and fro between the pages until all is indexed. */
    Iterator<Step> whileIndexing() {
        Iterator<Step> pages = Stream.iterate(0, visit -> sight.busy(), visit -> visit + 1)
                .map(visit -> visit % 2 == 0
                        ? visit("indexing, Photos", 0, Sight.PHOTOS)
                        : visit("indexing, People", 1, Sight.PEOPLE))
                .iterator();
        return Stream.of(
                        Stream.of(until("start", () -> sight.busy() && sight.aPicture()))
                                .iterator(),
                        pages,
                        List.of(rest()).iterator())
                .reduce(Steps::then)
                .orElseThrow();
    }

    private static Iterator<Step> then(Iterator<Step> first, Iterator<Step> second) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return first.hasNext() || second.hasNext();
            }

            @Override
            public Step next() {
                return first.hasNext() ? first.next() : second.next();
            }
        };
    }

    private static Step until(String during, BooleanSupplier reached) {
        return new Step(during, seconds -> reached.getAsBoolean() || seconds > LIMIT_SECONDS);
    }

    private static Step rest() {
        return new Step("rest", seconds -> seconds > REST_SECONDS);
    }

    private Step wheel(String during, boolean down) {
        return new Step(during, new Wheel(sight, Sight.PHOTOS, down)::turn);
    }

    private Step jump(String during, KeyCode key, DoubleConsumer arrived) {
        boolean[] pressed = new boolean[1];
        return new Step(during, seconds -> {
            if (!pressed[0]) {
                pressed[0] = true;
                sight.find(Sight.PHOTOS).ifPresent(grid -> Event.fireEvent(grid, press(key)));
                return false;
            }
            boolean all = sight.allPictures();
            if (all) {
                arrived.accept(seconds * 1000);
            }
            return all || seconds > LIMIT_SECONDS;
        });
    }

    private static KeyEvent press(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    }

    /** As somebody who looks for a month by dragging the bar: here and there, stopping for a moment. */
    private Step dragBar() {
        return new Step("dragging the scroll bar", seconds -> {
            int place = (int) (seconds / A_PLACE_SECONDS);
            // 7 and the number of places have no common divisor: each is visited once, far from the one before
            double part = place * 7 % PLACES / (PLACES - 1.0);
            sight.find(Sight.PHOTOS)
                    .flatMap(sight::scrollBar)
                    .ifPresent((ScrollBar bar) -> bar.setValue(part * bar.getMax()));
            return place >= PLACES;
        });
    }

    private Step visit(String during, int sideBarLine, String scrolled) {
        Wheel wheel = new Wheel(sight, scrolled, true);
        boolean[] there = new boolean[1];
        return new Step(during, seconds -> {
            if (!there[0]) {
                there[0] = true;
                sight.select(sideBarLine);
            } else if (wheel.turn(seconds)) {
                wheel.turnRound();
            }
            return seconds > A_PAGE_SECONDS || !sight.busy();
        });
    }
}
