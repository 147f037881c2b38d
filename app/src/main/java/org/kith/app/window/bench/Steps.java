package org.kith.app.window.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;

/** What the window goes through. FX thread only. */
final class Steps {

    /** Whatever has not happened by then does not happen. */
    private static final double LIMIT_SECONDS = 60;

    private static final int PLACES = 30;
    private static final double A_PLACE_SECONDS = 0.3;
    private static final double A_PAGE_SECONDS = 5;
    private static final double REST_SECONDS = 1;

    private static final double AT_A_PHOTO_SECONDS = 0.4;
    private static final int PHOTOS_OPENED = 20;
    private static final double AT_A_PERSON_SECONDS = 0.4;
    private static final int PEOPLE_OPENED = 5;
    private static final int ACTS = 100;
    private static final int UNDONE = 20;
    private static final double AN_ACT_SECONDS = 0.15;

    /** Of photos in folders, of July, with words, with tags; of people in every third word. */
    private static final List<String> SEARCHES = List.of(
            "folder 00",
            "2018",
            "July",
            "photo 0042",
            "#birthday",
            "rating >= 3",
            "Seoul",
            "saw on",
            "An",
            "2 faces",
            "iPhone");

    private final Sight sight;
    private final Hands hands;
    private final Times times;

    /**
     * Something a user does.
     *
     * @param during what the window is doing meanwhile
     * @param frame goes on, once a frame, with the seconds since the step began; true when it is done
     */
    record Step(String during, DoublePredicate frame) {}

    /** Hears how long something took, in milliseconds. */
    interface Times {
        /** From a jump to the end until all pictures in sight were there. */
        void picturesAfterJump(double ms);

        /** From the last key of a search until the photos in sight were those that it finds. */
        void searchAnswered(double ms);

        /** From the key that answers a question until the next one was there. */
        void questionAnswered(double ms);
    }

    Steps(Sight sight, Hands hands, Times times) {
        this.sight = sight;
        this.hands = hands;
        this.times = times;
    }

    /** The grid from end to end, in every way a user has; then single photos, people, searches and acts. */
    Iterator<Step> through() {
        return List.of(
                        until("start", sight::aPicture),
                        rest(),
                        wheel("scrolling down", true),
                        wheel("scrolling up", false),
                        jump("jump to the end", KeyCode.END, times::picturesAfterJump),
                        jump("jump to the start", KeyCode.HOME, ms -> {}),
                        dragBar(),
                        scrub(),
                        rest(),
                        keys("opening photos", opening(), AT_A_PHOTO_SECONDS),
                        page(2, Sight.PEOPLE),
                        new Step("scrolling People", new Wheel(sight, Sight.PEOPLE, true)::turn),
                        keys("opening people", people(), AT_A_PERSON_SECONDS),
                        new Step("scrolling a person", new Wheel(sight, Sight.PERSON, true)::turn),
                        page(0, Sight.PHOTOS),
                        page(2, Sight.PEOPLE),
                        new Step("answering questions", new Answering(sight, hands, times::questionAnswered)::frame),
                        page(0, Sight.PHOTOS),
                        new Step("typing searches", new Typing(sight, hands, SEARCHES, times::searchAnswered)::frame),
                        page(0, Sight.PHOTOS),
                        keys("acts", acts(), AN_ACT_SECONDS),
                        rest())
                .iterator();
    }

    /** To and fro between the pages until all is indexed. */
    Iterator<Step> whileIndexing() {
        Iterator<Step> pages = Stream.iterate(0, visit -> sight.busy(), visit -> visit + 1)
                .map(visit -> visit % 2 == 0
                        ? visit("indexing, Photos", 0, Sight.PHOTOS)
                        : visit("indexing, People", 2, Sight.PEOPLE))
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
                sight.find(Sight.PHOTOS).ifPresent(grid -> hands.press(grid, key));
                return false;
            }
            boolean all = sight.allPictures();
            if (all) {
                arrived.accept(seconds * 1000);
            }
            return all || seconds > LIMIT_SECONDS;
        });
    }

    private Step dragBar() {
        return hereAndThere("dragging the scroll bar", part -> sight.find(Sight.PHOTOS)
                .flatMap(sight::scrollBar)
                .ifPresent((ScrollBar bar) -> bar.setValue(part * bar.getMax())));
    }

    private Step scrub() {
        return hereAndThere("scrubbing", part -> sight.find(Sight.SCRUBBER)
                .filter(Node::isVisible)
                .ifPresent(scrubber -> hands.drag(scrubber, part)));
    }

    /** As somebody who looks for a month, stopping for a moment. */
    private static Step hereAndThere(String during, DoubleConsumer go) {
        return new Step(during, seconds -> {
            int place = (int) (seconds / A_PLACE_SECONDS);
            // 7 and the number of places have no common divisor: each is visited once, far from the one before
            go.accept(place * 7 % PLACES / (PLACES - 1.0));
            return place >= PLACES;
        });
    }

    /** From one photo to the next, and back to the grid. */
    private List<Runnable> opening() {
        List<Runnable> keys = new ArrayList<>(List.of(
                () -> sight.find(Sight.PHOTOS).ifPresent(Node::requestFocus), () -> hands.press(KeyCode.ENTER)));
        keys.addAll(Collections.nCopies(PHOTOS_OPENED, () -> hands.press(KeyCode.RIGHT)));
        keys.add(() -> hands.press(KeyCode.ESCAPE));
        return keys;
    }

    /** From one person to the next; the last one stays open. */
    private List<Runnable> people() {
        List<Runnable> keys = new ArrayList<>();
        keys.add(() -> sight.find("#people").ifPresent(Node::requestFocus));
        keys.add(() -> hands.press(KeyCode.HOME));
        for (int person = 0; person < PEOPLE_OPENED; person++) {
            keys.add(() -> hands.press(KeyCode.ENTER));
            keys.add(() -> hands.press(KeyCode.ESCAPE));
            keys.add(() -> sight.find("#people").ifPresent(Node::requestFocus));
            keys.add(() -> hands.press(KeyCode.RIGHT));
        }
        keys.add(() -> hands.press(KeyCode.HOME));
        keys.add(() -> hands.press(KeyCode.ENTER));
        return keys;
    }

    /** Stars and favourites, some of them taken back. */
    private List<Runnable> acts() {
        List<Runnable> keys = new ArrayList<>();
        keys.add(() -> sight.find(Sight.PHOTOS).ifPresent(Node::requestFocus));
        for (int act = 0; act < ACTS; act++) {
            boolean favourite = act % 2 == 0;
            keys.add(() -> hands.press(KeyCode.RIGHT));
            keys.add(() -> {
                if (favourite) {
                    hands.press(KeyCode.PERIOD);
                } else {
                    hands.pressShortcut(KeyCode.DIGIT4);
                }
            });
        }
        keys.addAll(Collections.nCopies(UNDONE, () -> hands.pressShortcut(KeyCode.Z)));
        return keys;
    }

    private static Step keys(String during, List<Runnable> keys, double seconds) {
        Iterator<Runnable> left = keys.iterator();
        int[] pressed = new int[1];
        return new Step(during, now -> {
            if (now >= pressed[0] * seconds && left.hasNext()) {
                pressed[0]++;
                left.next().run();
            }
            return !left.hasNext() && now >= pressed[0] * seconds;
        });
    }

    private Step page(int sideBarLine, String shown) {
        boolean[] there = new boolean[1];
        return new Step("going to a page", seconds -> {
            if (!there[0]) {
                there[0] = true;
                sight.select(sideBarLine);
            }
            return (seconds > REST_SECONDS && sight.find(shown).isPresent()) || seconds > LIMIT_SECONDS;
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
