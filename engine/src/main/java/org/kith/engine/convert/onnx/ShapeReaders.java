package org.kith.engine.convert.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import onnx.Onnx.TensorProto.DataType;
import org.kith.engine.convert.layer.Concatenation;
import org.kith.engine.convert.layer.Expansion;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.layer.Unrolled;
import org.kith.engine.convert.layer.ZeroPadding;
import org.kith.engine.fault.Phrase;

/** The ONNX operators that move numbers, or say how many there are. */
final class ShapeReaders {

    private static final int PADS_AS_OPERAND = 11;

    private ShapeReaders() {}

    static Value dropout(OnnxNode node) {
        node.require(!node.has(2) || node.constant(2).longs()[0] == 0, Unsupported.TRAINING);
        return node.tensor(0);
    }

    static Value cast(OnnxNode node) {
        int to = (int) node.whole("to", 0);
        if (to != DataType.FLOAT_VALUE) {
            throw node.unsupported(Phrase.of(Unsupported.ANOTHER_TYPE, OnnxNumbers.typeName(to)));
        }
        return node.tensor(0);
    }

    static Value shape(OnnxNode node) {
        return ConstantReaders.part(node, node.dims(node.tensor(0)));
    }

    static Value reshape(OnnxNode node) {
        Tensor input = node.tensor(0);
        return shaped(
                node, input, Dimensions.resolved(node.wholes(1), node.dims(input), node.whole("allowzero", 0) != 0));
    }

    static Value flatten(OnnxNode node) {
        Tensor input = node.tensor(0);
        long axis = node.whole("axis", 1);
        node.require((axis < 0 ? axis + input.rank() : axis) == 1, Unsupported.ANOTHER_AXIS);
        return shaped(node, input, new int[] {node.batch(), node.shape(input).size()});
    }

    static Value squeeze(OnnxNode node) {
        Tensor input = node.tensor(0);
        return shaped(node, input, Dimensions.squeezed(node.dims(input), Dimensions.axes(node)));
    }

    static Value unsqueeze(OnnxNode node) {
        Tensor input = node.tensor(0);
        return shaped(node, input, Dimensions.unsqueezed(node.dims(input), Dimensions.axes(node)));
    }

    /** Only ONNX's order and TensorFlow's are known, and a single pixel has none. */
    static Value transpose(OnnxNode node) {
        Tensor input = node.tensor(0);
        int[] dims = node.dims(input);
        int[] order = node.row("perm").map(Window::narrow).orElseGet(() -> IntStream.range(0, dims.length)
                .map(i -> dims.length - 1 - i)
                .toArray());
        if (Arrays.equals(order, IntStream.range(0, dims.length).toArray())) {
            return input;
        }
        boolean toLast = Arrays.equals(order, new int[] {0, 2, 3, 1});
        boolean toFirst = Arrays.equals(order, new int[] {0, 3, 1, 2});
        if (input.rank() == 4 && ((toLast && !input.channelsLast()) || (toFirst && input.channelsLast()))) {
            return new Tensor(input.node(), 4, toLast);
        }
        node.require(order.length == dims.length && order[0] == 0, Unsupported.ANOTHER_ORDER);
        Shape shape = node.shape(input);
        node.require(shape.height() == 1 && shape.width() == 1, Unsupported.ANOTHER_ORDER);
        return shaped(node, input, Arrays.stream(order).map(i -> dims[i]).toArray());
    }

    static Value concatenation(OnnxNode node) {
        Tensor first = node.tensor(0);
        long axis = node.whole("axis", 1);
        node.require((axis < 0 ? axis + first.rank() : axis) == first.channelAxis(), Unsupported.ANOTHER_AXIS);
        List<Integer> inputs = new ArrayList<>();
        for (int i = 0; i < node.operands(); i++) {
            Tensor input = node.tensor(i);
            node.require(
                    input.rank() == first.rank() && input.channelsLast() == first.channelsLast(),
                    Unsupported.ANOTHER_SHAPE);
            inputs.add(input.node());
        }
        return first.at(node.add(new Concatenation(), inputs));
    }

    /** One channel as many. */
    static Value expand(OnnxNode node) {
        Tensor input = node.tensor(0);
        int[] dims = node.dims(input);
        int[] wanted = Window.narrow(node.wholes(1));
        node.require(wanted.length == dims.length, Unsupported.ANOTHER_SHAPE);
        int axis = input.channelAxis();
        for (int i = 0; i < dims.length; i++) {
            node.require(i == axis || wanted[i] == 1 || wanted[i] == dims[i], Unsupported.ANOTHER_SHAPE);
        }
        return wanted[axis] == 1 || wanted[axis] == dims[axis] ? input : node.add(new Expansion(wanted[axis]), input);
    }

    /** Zeros around the picture. */
    static Value padding(OnnxNode node) {
        Tensor input = node.picture(0);
        node.require(node.text("mode", "constant").equals("constant"), Unsupported.ZEROS_ELSEWHERE);
        boolean operands = node.opset() >= PADS_AS_OPERAND;
        float with = operands ? node.has(2) ? node.single(2) : 0 : node.real("value", 0);
        node.require(with == 0 && !node.has(3), Unsupported.ZEROS_ELSEWHERE);
        int[] pads = Window.narrow(operands ? node.wholes(1) : node.row("pads").orElse(new long[0]));
        node.require(
                pads.length == 8 && pads[0] == 0 && pads[1] == 0 && pads[4] == 0 && pads[5] == 0,
                Unsupported.ZEROS_ELSEWHERE);
        node.require(Arrays.stream(pads).allMatch(pad -> pad >= 0), Unsupported.NEGATIVE_PADS);
        return node.add(new ZeroPadding(new Padding(pads[2], pads[6], pads[3], pads[7])), input);
    }

    /** The same numbers in other dimensions: a vector of them, or one pixel with its channels elsewhere. */
    private static Tensor shaped(OnnxNode node, Tensor input, int[] dims) {
        int[] before = node.dims(input);
        if (Arrays.equals(before, dims)) {
            return input;
        }
        Shape shape = node.shape(input);
        node.require(
                dims.length > 1
                        && (dims[0] == before[0] || dims[0] == 1)
                        && Dimensions.size(dims) / dims[0] == shape.size(),
                Unsupported.ANOTHER_SHAPE);
        boolean pixel = shape.height() == 1 && shape.width() == 1;
        if (dims.length == 2) {
            return Tensor.vector(
                    pixel
                            ? input.node()
                            : node.add(new Unrolled(input.channelsLast()), input)
                                    .node());
        }
        node.require(pixel && dims.length <= 4, Unsupported.ANOTHER_SHAPE);
        boolean first = dims[1] == shape.channels();
        node.require(first || dims[dims.length - 1] == shape.channels(), Unsupported.ANOTHER_SHAPE);
        return new Tensor(input.node(), dims.length, !first);
    }
}
