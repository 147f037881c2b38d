package org.kith.app.cli.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.app.text.Text;
import org.kith.engine.evaluate.robustness.Condition;

/** What FaceNet (arXiv:1503.03832) reports: VAL at FAR 1e-3 on its own photos, millions of them, which nobody else has. */
final class PaperResults {

    /** Table 3. */
    private static final Map<String, String> NETWORKS = ordered(List.of(
            "nn1 87.9 ± 1.9",
            "nn2 89.4 ± 1.6",
            "nn3 88.3 ± 1.7",
            "nn4 82.0 ± 2.3",
            "nns1 82.4 ± 2.4",
            "nns2 51.9 ± 2.9"));

    /** Table 4, left. */
    private static final Map<String, String> JPEG_QUALITY =
            ordered(List.of("10 67.3", "20 81.4", "30 83.9", "50 85.5", "70 86.1", "90 86.5"));

    /** Table 4, right: pixels of the whole crop. */
    private static final Map<String, String> PIXELS =
            ordered(List.of("1600 37.8", "6400 79.5", "14400 84.5", "25600 85.7", "65536 86.4"));

    /** Table 5. */
    private static final Map<String, String> DIMENSIONS =
            ordered(List.of("64 86.8 ± 1.7", "128 87.9 ± 1.9", "256 87.7 ± 1.9", "512 85.6 ± 2.0"));

    /** Table 6: images a network of 96 × 96 was trained on. */
    private static final Map<String, String> TRAINING_IMAGES =
            ordered(List.of("2,600,000 76.3", "26,000,000 85.1", "52,000,000 85.1", "260,000,000 86.2"));

    private PaperResults() {}

    /** VAL of the network a model's id starts with; empty where the paper has none. */
    static String ofNetwork(String modelId) {
        String network = modelId.toLowerCase(Locale.ROOT).split("-", 2)[0];
        return percent(NETWORKS.get(network));
    }

    /** VAL under a condition of the robustness tables; empty where the paper has none. */
    static String of(Condition condition) {
        return switch (condition.what()) {
            case Condition.JPEG_QUALITY -> percent(JPEG_QUALITY.get(condition.level()));
            case Condition.FACE_PIXELS -> percent(PIXELS.get(condition.level()));
            case Condition.DIMENSIONS -> percent(DIMENSIONS.get(condition.level()));
            default -> "";
        };
    }

    static Table networks(Text text) {
        return table(Table.of(text, "cli.evaluate.column.network", "cli.evaluate.column.val-in-the-paper"), NETWORKS);
    }

    static Table trainingImages(Text text) {
        return table(
                Table.of(text, "cli.evaluate.column.images-trained-on", "cli.evaluate.column.val-in-the-paper"),
                TRAINING_IMAGES);
    }

    private static Table table(Table table, Map<String, String> rows) {
        rows.forEach((level, value) -> table.row(level, percent(value)));
        return table;
    }

    private static String percent(@Nullable String value) {
        return value == null ? "" : value + " %";
    }

    private static Map<String, String> ordered(List<String> rows) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String row : rows) {
            int space = row.indexOf(' ');
            map.put(row.substring(0, space), row.substring(space + 1));
        }
        return map;
    }
}
