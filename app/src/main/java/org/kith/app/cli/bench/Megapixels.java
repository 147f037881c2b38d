package org.kith.app.cli.bench;

/** How large a photo is, roughly: what is decoded alike is compared. */
enum Megapixels {
    TO_1("≤ 1 MP", 1),
    TO_4("≤ 4 MP", 4),
    TO_8("≤ 8 MP", 8),
    TO_16("≤ 16 MP", 16),
    TO_32("≤ 32 MP", 32),
    MORE("> 32 MP", Double.MAX_VALUE);

    private static final double PIXELS = 1e6;

    private final String label;
    private final double most;

    Megapixels(String label, double most) {
        this.label = label;
        this.most = most;
    }

    static Megapixels of(long pixels) {
        for (Megapixels size : values()) {
            if (pixels <= size.most * PIXELS) {
                return size;
            }
        }
        return MORE;
    }

    String label() {
        return label;
    }
}
