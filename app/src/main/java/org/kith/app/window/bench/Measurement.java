package org.kith.app.window.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.WindowFigures;

/** Leads the window through its steps, frame by frame, and writes down what is seen. FX thread only. */
public final class Measurement {

    /** Counting tiles takes time itself. */
    private static final int FRAMES_A_COUNT = 8;

    private final long opened = System.nanoTime();
    private final double openedFromStartMs =
            System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    private final Consumer<WindowFigures> ended;
    private final StallMeter stalls = new StallMeter("start", opened);
    private final Heartbeat heartbeat;
    private final Sight sight;
    private final Iterator<Steps.Step> steps;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(System.nanoTime());
        }
    };

    private Steps.@Nullable Step step;
    private long stepBegan;
    private int frame;
    private boolean pictureSeen;
    private @Nullable Double firstPictureMs;
    private @Nullable Double picturesAfterJumpMs;
    private final List<Double> searchesMs = new ArrayList<>();
    private final List<Double> answersMs = new ArrayList<>();
    private int mostTiles;
    private int tilesInSight;

    private Measurement(
            Scene scene, boolean indexing, @Nullable Consumer<String> lateStack, Consumer<WindowFigures> ended) {
        this.ended = ended;
        heartbeat = new Heartbeat(Platform::runLater, stalls::beat, lateStack);
        sight = new Sight(scene);
        Steps all = new Steps(sight, new Hands(scene), new Steps.Times() {
            @Override
            public void picturesAfterJump(double ms) {
                picturesAfterJumpMs = ms;
            }

            @Override
            public void searchAnswered(double ms) {
                searchesMs.add(ms);
            }

            @Override
            public void questionAnswered(double ms) {
                answersMs.add(ms);
            }
        });
        steps = indexing ? all.whileIndexing() : all.through();
    }

    /**
     * Just before the window opens a library.
     *
     * @param indexing whether photos are about to be indexed; then that is what is measured
     * @param lateStack see {@link org.kith.app.platform.WindowBench.Trial}
     * @param ended called once, on the FX thread
     */
    public static void start(
            Scene scene, boolean indexing, @Nullable Consumer<String> lateStack, Consumer<WindowFigures> ended) {
        new Measurement(scene, indexing, lateStack, ended).frames.start();
    }

    private void frame(long now) {
        stalls.frame(now);
        lookForFirstPicture(now);
        if (frame++ % FRAMES_A_COUNT == 0) {
            mostTiles = Math.max(mostTiles, sight.liveTiles());
            tilesInSight = Math.max(tilesInSight, sight.tilesInSight());
        }
        if (step != null && !step.frame().test((now - stepBegan) / 1e9)) {
            return;
        }
        if (!steps.hasNext()) {
            end(now);
            return;
        }
        step = steps.next();
        stepBegan = now;
        stalls.begin(step.during(), now);
    }

    /** A frame begins when the one before has been painted: a picture that was there then is on the screen now. */
    private void lookForFirstPicture(long now) {
        if (firstPictureMs == null) {
            if (pictureSeen) {
                firstPictureMs = (now - opened) / 1e6;
            }
            pictureSeen = sight.aPicture();
        }
    }

    private void end(long now) {
        frames.stop();
        heartbeat.close();
        ended.accept(new WindowFigures(
                firstPictureMs,
                firstPictureMs == null ? null : openedFromStartMs + firstPictureMs,
                picturesAfterJumpMs,
                searchesMs,
                answersMs,
                stalls.stalls(now),
                mostTiles == 0 ? null : new WindowFigures.Tiles(mostTiles, tilesInSight),
                MemoryUse.now()));
    }
}
