package org.kith.engine.convert.layer;

/** Rows and columns of zeros around a picture. */
public record Padding(int top, int bottom, int left, int right) {

    public static final Padding NONE = new Padding(0, 0, 0, 0);

    /**
     * As TensorFlow's SAME does it: as many outputs as inputs divided by the stride, rounded up; of an odd number of rows or
     * columns the bottom or right has one more.
     */
    public static Padding same(Shape input, int kernelHeight, int kernelWidth, int stride) {
        int rows = total(input.height(), kernelHeight, stride);
        int columns = total(input.width(), kernelWidth, stride);
        return new Padding(rows / 2, rows - rows / 2, columns / 2, columns - columns / 2);
    }

    /** Whether the bottom and the right have no less than the top and the left. */
    public boolean growsTowardsTheEnd() {
        return bottom >= top && right >= left;
    }

    /** Whether the bottom has what the top has, and the right what the left has. */
    public boolean isAlike() {
        return top == bottom && left == right;
    }

    private static int total(int size, int kernel, int stride) {
        int outputs = (size + stride - 1) / stride;
        return Math.max((outputs - 1) * stride + kernel - size, 0);
    }
}
