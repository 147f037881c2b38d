package org.kith.engine.train.network;

/**
 * The square that a convolution or a pooling looks at.
 *
 * @param side of the square, pixels
 * @param stride pixels from one place to the next
 * @param padding pixels of zeros on each side of the picture
 */
record KernelWindow(int side, int stride, int padding) {

    static final KernelWindow POINT = new KernelWindow(1, 1, 0);

    /** Padded so that without a stride the output is as large as the input. */
    static KernelWindow centred(int side, int stride) {
        return new KernelWindow(side, stride, side / 2);
    }

    /** The output's rows or columns; what a stride leaves over at the end is not looked at. */
    int outputSide(int inputSide) {
        return (inputSide + 2 * padding - side) / stride + 1;
    }

    int area() {
        return side * side;
    }
}
