package org.kith.engine.train.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameters and multiply-adds as a paper prints them.
 *
 * @param layers by name, those without figures left out
 * @param total of the whole network
 */
record PaperTable(Map<String, Figures> layers, Figures total) {

    /** Null where the paper gives none. */
    record Figures(
            @Nullable PaperFigure parameters, @Nullable PaperFigure multiplyAdds) {

        static final Figures NONE = new Figures(null, null);
    }

    private static final String NOT_PRINTED = "-";

    /** Table 1 of arXiv:1503.03832. */
    static final PaperTable NN1 = table(
            "140M 1.6G",
            "conv1: 9K 115M",
            "conv2a: 4K 13M",
            "conv2: 111K 335M",
            "conv3a: 37K 29M",
            "conv3: 664K 521M",
            "conv4a: 148K 29M",
            "conv4: 885K 173M",
            "conv5a: 66K 13M",
            "conv5: 590K 116M",
            "conv6a: 66K 13M",
            "conv6: 590K 116M",
            "fc1: 103M 103M",
            "fc2: 34M 34M",
            "fc7128: 524K 0.5M");

    /** Table 2. */
    static final PaperTable NN2 = table(
            "7.5M 1.6G",
            "conv1: 9K 119M",
            "inception 2: 115K 360M",
            "inception 3a: 164K 128M",
            "inception 3b: 228K 179M",
            "inception 3c: 398K 108M",
            "inception 4a: 545K 107M",
            "inception 4b: 595K 117M",
            "inception 4c: 654K 128M",
            "inception 4d: 722K 142M",
            "inception 4e: 717K 56M",
            "inception 5a: 1.6M 78M",
            "inception 5b: 1.6M 78M",
            "fully conn: 131K 0.1M");

    /** A network of which only the whole is told, or nothing. */
    static PaperTable total(String figures) {
        return table(figures);
    }

    Figures of(String layer) {
        return layers.getOrDefault(layer, Figures.NONE);
    }

    private static PaperTable table(String total, String... rows) {
        Map<String, Figures> layers = new LinkedHashMap<>();
        for (String row : rows) {
            List<String> parts = List.of(row.split(": "));
            layers.put(parts.get(0), figures(parts.get(1)));
        }
        return new PaperTable(Map.copyOf(layers), figures(total));
    }

    private static Figures figures(String both) {
        List<String> parts = List.of(both.split(" "));
        return new Figures(figure(parts.get(0)), figure(parts.get(1)));
    }

    private static @Nullable PaperFigure figure(String printed) {
        return printed.equals(NOT_PRINTED) ? null : PaperFigure.of(printed);
    }
}
