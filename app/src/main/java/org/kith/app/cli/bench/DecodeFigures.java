package org.kith.app.cli.bench;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long decoding photos of one kind takes, and how long it takes others; the median of the photos.
 *
 * @param kind format, or what the folder is called
 * @param megapixels about
 * @param reducedMs as many pixels as indexing takes
 * @param fullMs all pixels
 */
record DecodeFigures(
        String kind, String megapixels, int photos, double reducedMs, double fullMs, List<Against> against) {

    /**
     * Another program.
     *
     * @param notRead photos that it could not read
     * @param reduced null where it could read none
     */
    record Against(
            String program,
            int notRead,
            @Nullable Pair reduced,
            @Nullable Pair full) {}

    /**
     * Over those photos that both read.
     *
     * @param ms of the other program, without its start
     * @param ratio how many times as long Kith takes; null where the other one takes no time that could be told from its start
     */
    record Pair(double ms, @Nullable Double ratio) {

        /** Below that it is what the start of a program varies by. */
        private static final double LEAST_MS = 2;

        /** @param photos Kith's time and the other's */
        static @Nullable Pair of(Stream<double[]> photos) {
            List<double[]> all = photos.toList();
            if (all.isEmpty()) {
                return null;
            }
            PairedSamples pairs = PairedSamples.of(
                    all.stream().mapToDouble(photo -> photo[1]).toArray(),
                    all.stream().mapToDouble(photo -> photo[0]).toArray());
            boolean told = all.stream().allMatch(photo -> photo[1] >= LEAST_MS);
            return new Pair(pairs.first().median(), told ? pairs.ratio().median() : null);
        }
    }
}
