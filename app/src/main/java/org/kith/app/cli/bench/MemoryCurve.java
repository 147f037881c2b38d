package org.kith.app.cli.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.DoubleSupplier;

/** How much memory was held after each tenth of the photos. Thread-safe. */
final class MemoryCurve {

    private static final int PARTS = 10;

    private final DoubleSupplier memoryMb;
    private final double[] mb = new double[PARTS];
    private final long[] photos = new long[PARTS];
    private int known;

    /** @param memoryMb asked once a tenth */
    MemoryCurve(DoubleSupplier memoryMb) {
        this.memoryMb = memoryMb;
    }

    /** Looks at the memory if another tenth is done; of tenths passed at once only the last. */
    synchronized void at(long done, long total) {
        int part = total <= 0 ? 0 : (int) Math.min(PARTS, PARTS * done / total);
        if (part > known) {
            Arrays.fill(mb, known, part, Double.NaN);
            mb[part - 1] = memoryMb.getAsDouble();
            photos[part - 1] = done;
            known = part;
        }
    }

    /** "100: 512 MB, 200: 530 MB": photos and what was held then. */
    synchronized String summary() {
        StringJoiner points = new StringJoiner(", ");
        for (int i = 0; i < known; i++) {
            if (!Double.isNaN(mb[i])) {
                points.add(String.format(Locale.ROOT, "%,d: %.0f MB", photos[i], mb[i]));
            }
        }
        return points.toString();
    }
}
