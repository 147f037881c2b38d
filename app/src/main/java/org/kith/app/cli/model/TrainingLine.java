package org.kith.app.cli.model;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.kith.app.cli.base.PeopleWriter;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.text.Text;
import org.kith.engine.train.CurvePoint;
import org.kith.engine.train.PairQuality;
import org.kith.engine.train.TrainingListener;
import org.kith.engine.train.TrainingProgress;

/** Shows how a training goes: one line rewritten on a terminal, a plain one at each point of the curve everywhere. */
final class TrainingLine implements TrainingListener {

    private static final long INTERVAL_MS = 200;

    private final PrintWriter err;
    private final Text text;
    private final boolean terminal;
    private long lastShownNanos = System.nanoTime();
    private String last = "";

    TrainingLine(PrintWriter err, Text text, boolean terminal) {
        this.err = err;
        this.text = text;
        this.terminal = terminal;
    }

    @SuppressWarnings("SystemConsoleNull") // the question Java 17 answers; later ones have isTerminal()
    static TrainingLine on(PrintWriter err, Text text) {
        return new TrainingLine(err, text, System.console() != null);
    }

    @Override
    public void progressed(TrainingProgress progress) {
        last = line(progress);
        long now = System.nanoTime();
        if (terminal && now - lastShownNanos >= TimeUnit.MILLISECONDS.toNanos(INTERVAL_MS)) {
            lastShownNanos = now;
            PeopleWriter.exactly(err, ProgressLine.BEGIN_LINE_ANEW);
            err.print(last);
            err.flush();
        }
    }

    @Override
    public void measured(CurvePoint point) {
        PairQuality watched = point.watched();
        String quality =
                watched == null ? "" : text.get("cli.train.watched", watched.area(), 100 * watched.validationRate());
        clear();
        err.println(last + quality);
        err.flush();
    }

    @Override
    public boolean goOn() {
        return true;
    }

    /** Leaves the terminal to what comes next. */
    void clear() {
        if (terminal) {
            PeopleWriter.exactly(err, ProgressLine.BEGIN_LINE_ANEW);
            err.flush();
        }
    }

    private String line(TrainingProgress progress) {
        return text.get(
                "cli.train.line",
                progress.step(),
                100 * progress.spent(),
                progress.loss(),
                100 * progress.activeShare(),
                progress.facesPerSecond(),
                ProgressLine.duration(Math.round(progress.secondsLeft()), text));
    }
}
