package org.kith.engine.train.network;

/**
 * A figure as a paper prints it: rounded, often to one digit.
 *
 * @param printed such as 9K, 1.6M
 * @param value what it says
 * @param lastDigit what a step of its last digit is worth
 */
public record PaperFigure(String printed, double value, double lastDigit) {

    /** The share that a count may differ by and still be called that of the paper. */
    private static final double TOLERANCE = 0.05;

    static PaperFigure of(String printed) {
        double unit = unit(printed.charAt(printed.length() - 1));
        String digits = printed.substring(0, printed.length() - 1);
        int point = digits.indexOf('.');
        double lastDigit = point < 0 ? unit : unit * Math.pow(10, -(digits.length() - 1 - point));
        return new PaperFigure(printed, Double.parseDouble(digits) * unit, lastDigit);
    }

    private static double unit(char letter) {
        return switch (letter) {
            case 'K' -> 1e3;
            case 'M' -> 1e6;
            case 'G' -> 1e9;
            default -> throw new IllegalArgumentException("no unit: " + letter);
        };
    }

    /** Whether a count lies within 5 %, or is printed so when rounded as the paper did. */
    public boolean agreesWith(long count) {
        return Math.abs(count - value) <= Math.max(TOLERANCE * value, lastDigit / 2);
    }

    @Override
    public String toString() {
        return printed;
    }
}
