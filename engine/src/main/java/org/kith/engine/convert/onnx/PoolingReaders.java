package org.kith.engine.convert.onnx;

import java.util.Arrays;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pooling;
import org.kith.engine.convert.layer.Pooling.Kind;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.layer.ZeroPadding;

/** ONNX's largest numbers and means of what a window shows. */
final class PoolingReaders {

    private PoolingReaders() {}

    static Value maximum(OnnxNode node) {
        node.require(node.whole("storage_order", 0) == 0, Unsupported.POSITIONS);
        return pooled(node, Kind.MAX, node.picture(0));
    }

    static Value average(OnnxNode node) {
        boolean zerosCount = node.whole("count_include_pad", 0) != 0;
        return zerosCount ? averageOfPadded(node) : pooled(node, Kind.AVG, node.picture(0));
    }

    static Value globalMaximum(OnnxNode node) {
        return whole(node, Kind.MAX, node.picture(0));
    }

    static Value globalAverage(OnnxNode node) {
        return whole(node, Kind.AVG, node.picture(0));
    }

    /** Over all rows and columns. */
    static Tensor whole(OnnxNode node, Kind kind, Tensor input) {
        Shape shape = node.shape(input);
        return node.add(new Pooling(kind, shape.height(), shape.width(), 1, Padding.NONE), input);
    }

    private static Tensor pooled(OnnxNode node, Kind kind, Tensor input) {
        Window window = Window.of(node);
        requireUndilated(node, window);
        int[] kernel = kernel(node);
        Shape shape = node.shape(input);
        Padding given = window.padding(shape, kernel[0], kernel[1]);
        boolean up = node.whole("ceil_mode", 0) != 0;
        Padding padding = new Padding(
                given.top(),
                up
                        ? roundedUp(shape.height(), kernel[0], window.stride(), given.top(), given.bottom())
                        : given.bottom(),
                given.left(),
                up ? roundedUp(shape.width(), kernel[1], window.stride(), given.left(), given.right()) : given.right());
        node.require(isWritable(shape, kernel, window.stride(), padding), Unsupported.UNEVEN_PADS);
        return node.add(new Pooling(kind, kernel[0], kernel[1], window.stride(), padding), input);
    }

    /** A mean that counts zeros around the picture is one of a picture with zeros around it. */
    private static Tensor averageOfPadded(OnnxNode node) {
        Window window = Window.of(node);
        requireUndilated(node, window);
        node.require(node.whole("ceil_mode", 0) == 0, Unsupported.ROUNDED_UP_AND_PADDED);
        int[] kernel = kernel(node);
        Tensor input = node.picture(0);
        Padding padding = window.padding(node.shape(input), kernel[0], kernel[1]);
        Tensor padded = padding.equals(Padding.NONE) ? input : node.add(new ZeroPadding(padding), input);
        return node.add(new Pooling(Kind.AVG, kernel[0], kernel[1], window.stride(), Padding.NONE), padded);
    }

    private static void requireUndilated(OnnxNode node, Window window) {
        node.require(Arrays.stream(window.dilations()).allMatch(d -> d == 1), Unsupported.DILATION);
    }

    private static int[] kernel(OnnxNode node) {
        int[] kernel = node.row("kernel_shape").map(Window::narrow).orElse(new int[0]);
        node.require(kernel.length == 2, Unsupported.NOT_TWO_DIMENSIONS);
        return kernel;
    }

    /** What the end needs for a number of windows that is rounded up; none of them begins behind the picture. */
    private static int roundedUp(int size, int kernel, int stride, int before, int after) {
        int steps = Math.floorDiv(size + before + after - kernel + stride - 1, stride);
        if (steps * stride >= size + before) {
            steps--;
        }
        return steps * stride + kernel - size - before;
    }

    /** Whether MXNet, which pads both sides alike and rounds the number of windows, comes to as many. */
    private static boolean isWritable(Shape picture, int[] kernel, int stride, Padding padding) {
        if (padding.isAlike()) {
            return padding.top() >= 0 && padding.left() >= 0;
        }
        return stride > 1
                && isRoundedUp(picture.height(), kernel[0], stride, padding.top(), padding.bottom())
                && isRoundedUp(picture.width(), kernel[1], stride, padding.left(), padding.right());
    }

    private static boolean isRoundedUp(int size, int kernel, int stride, int before, int after) {
        int windows = Math.floorDiv(size + before + after - kernel, stride);
        return windows == Math.floorDiv(size + 2 * before - kernel + stride - 1, stride);
    }
}
