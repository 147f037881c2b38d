package org.kith.app.text;

/** How much room files take, in the unit one says it in. */
public final class ByteText {

    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;

    private ByteText() {}

    public static String of(long bytes, Text text) {
        if (bytes < MEGA) {
            return text.get("bytes.kilo", Math.ceil(bytes / KILO));
        }
        return bytes < GIGA ? text.get("bytes.mega", bytes / MEGA) : text.get("bytes.giga", bytes / GIGA);
    }
}
