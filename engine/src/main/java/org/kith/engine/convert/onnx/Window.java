package org.kith.engine.convert.onnx;

import java.util.Arrays;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.fault.Phrase;

/**
 * How an ONNX operator moves its kernel over a picture.
 *
 * @param pads rows at the top, columns at the left, rows at the bottom, columns at the right
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Window(int stride, int[] dilations, int[] pads, Auto auto) {

    /** Who says how many zeros lie around the picture. */
    enum Auto {
        NOTSET,
        VALID,
        SAME_UPPER,
        SAME_LOWER
    }

    static Window of(OnnxNode node) {
        int[] strides = pair(node, "strides", 1);
        node.require(strides[0] == strides[1], Unsupported.STRIDES_THAT_DIFFER);
        int[] pads = node.row("pads").map(Window::narrow).orElse(new int[4]);
        node.require(pads.length == 4, Unsupported.NOT_TWO_DIMENSIONS);
        node.require(Arrays.stream(pads).allMatch(pad -> pad >= 0), Unsupported.NEGATIVE_PADS);
        String auto = node.text("auto_pad", "NOTSET");
        Auto known = Arrays.stream(Auto.values())
                .filter(value -> value.name().equals(auto))
                .findFirst()
                .orElseThrow(() -> node.unsupported(Phrase.of(Unsupported.UNKNOWN_AUTO_PAD, auto)));
        return new Window(strides[0], pair(node, "dilations", 1), pads, known);
    }

    boolean isSame() {
        return auto == Auto.SAME_UPPER || auto == Auto.SAME_LOWER;
    }

    /** Zeros around a picture. */
    Padding padding(Shape input, int kernelHeight, int kernelWidth) {
        if (isSame()) {
            Padding same = Padding.same(input, kernelHeight, kernelWidth, stride);
            return isUpper() ? same : splitLower(same.top() + same.bottom(), same.left() + same.right());
        }
        return auto == Auto.VALID ? Padding.NONE : new Padding(pads[0], pads[2], pads[1], pads[3]);
    }

    boolean isUpper() {
        return auto == Auto.SAME_UPPER;
    }

    /** Of an odd number of rows or columns the end has one more. */
    Padding split(int rows, int columns) {
        return new Padding(rows / 2, rows - rows / 2, columns / 2, columns - columns / 2);
    }

    /** Of an odd number of rows or columns the start has one more. */
    Padding splitLower(int rows, int columns) {
        return new Padding(rows - rows / 2, rows / 2, columns - columns / 2, columns / 2);
    }

    private static int[] pair(OnnxNode node, String name, int otherwise) {
        int[] pair = node.row(name).map(Window::narrow).orElse(new int[] {otherwise, otherwise});
        node.require(pair.length == 2, Unsupported.NOT_TWO_DIMENSIONS);
        return pair;
    }

    static int[] narrow(long[] wholes) {
        return Arrays.stream(wholes).mapToInt(Math::toIntExact).toArray();
    }
}
