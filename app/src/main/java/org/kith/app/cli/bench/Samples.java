package org.kith.app.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Repeated measurements of one thing; a machine is never quiet, so the median is what counts. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Samples(double[] values) {

    Samples {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing");
        }
        values = values.clone();
        Arrays.sort(values);
    }

    static Samples of(List<Double> values) {
        return new Samples(values.stream().mapToDouble(v -> v).toArray());
    }

    double median() {
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Median, smallest and largest. */
    String summary(String unit) {
        return summaryOf(" " + unit);
    }

    /** The same of what has no unit. */
    String summary() {
        return summaryOf("");
    }

    private String summaryOf(String unit) {
        return String.format(Locale.ROOT, "%.2f%s (%.2f … %.2f)", median(), unit, values[0], values[values.length - 1]);
    }
}
