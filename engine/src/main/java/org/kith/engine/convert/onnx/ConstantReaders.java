package org.kith.engine.convert.onnx;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.TensorProto.DataType;
import org.kith.engine.fault.Phrase;

/** Operators whose operands are constant, so that their result is too: above all shapes that are computed. */
final class ConstantReaders {

    /** Of anything that a network of pictures computes. */
    private static final int MOST_DIMENSIONS = 16;

    private ConstantReaders() {}

    static Value constant(OnnxNode node) {
        AttributeProto attribute = node.attribute("value")
                .or(() -> node.attribute("value_float"))
                .or(() -> node.attribute("value_floats"))
                .or(() -> node.attribute("value_int"))
                .or(() -> node.attribute("value_ints"))
                .orElseThrow(() -> node.unsupported(Phrase.of(Unsupported.ANOTHER_TYPE, "Constant")));
        return switch (attribute.getName()) {
            case "value" -> node.numbers(attribute);
            case "value_float" -> Constant.of(new int[0], new float[] {attribute.getF()});
            case "value_int" -> Constant.of(new int[0], new long[] {attribute.getI()});
            case "value_ints" ->
                Constant.ofRow(attribute.getIntsList().stream()
                        .mapToLong(Long::longValue)
                        .toArray());
            default -> {
                float[] values = new float[attribute.getFloatsCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = attribute.getFloats(i);
                }
                yield Constant.of(new int[] {values.length}, values);
            }
        };
    }

    static Value ofShape(OnnxNode node) {
        int[] dims = Window.narrow(node.wholes(0));
        node.require(dims.length <= 1 && Dimensions.size(dims) <= MOST_DIMENSIONS, Unsupported.ANOTHER_SHAPE);
        Constant value =
                node.attribute("value").map(node::numbers).orElseGet(() -> Constant.of(new int[] {1}, new float[1]));
        return value.picked(dims, IntStream.generate(() -> 0).limit(Dimensions.size(dims)));
    }

    static Value cast(OnnxNode node) {
        Constant from = node.constant(0);
        int to = (int) node.whole("to", 0);
        DataType type = DataType.forNumber(to);
        if (type == DataType.FLOAT || type == DataType.FLOAT16 || type == DataType.DOUBLE) {
            return Constant.of(from.dims(), from.floats());
        }
        if (type != DataType.INT64 && type != DataType.INT32) {
            throw node.unsupported(Phrase.of(Unsupported.ANOTHER_TYPE, OnnxNumbers.typeName(to)));
        }
        if (from.isWhole()) {
            return from;
        }
        long[] wholes = new long[from.size()];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = (long) from.floats()[i];
        }
        return Constant.of(from.dims(), wholes);
    }

    static Value shape(OnnxNode node) {
        return part(node, node.constant(0).dims());
    }

    /** The dimensions that are wanted, from version 15 on not all. */
    static Constant part(OnnxNode node, int[] dims) {
        int from = within(node.whole("start", 0), dims.length);
        int to = within(node.whole("end", dims.length), dims.length);
        return Constant.ofRow(
                Arrays.stream(dims, from, Math.max(from, to)).asLongStream().toArray());
    }

    static Value reshape(OnnxNode node) {
        Constant from = node.constant(0);
        return from.shaped(Dimensions.resolved(node.wholes(1), from.dims(), node.whole("allowzero", 0) != 0));
    }

    static Value squeeze(OnnxNode node) {
        Constant from = node.constant(0);
        return from.shaped(Dimensions.squeezed(from.dims(), Dimensions.axes(node)));
    }

    static Value unsqueeze(OnnxNode node) {
        Constant from = node.constant(0);
        return from.shaped(Dimensions.unsqueezed(from.dims(), Dimensions.axes(node)));
    }

    static Value concatenation(OnnxNode node) {
        long[] all = {};
        for (int i = 0; i < node.operands(); i++) {
            node.require(node.constant(i).dims().length == 1, Unsupported.NOT_TWO_DIMENSIONS);
            long[] more = node.wholes(i);
            all = Arrays.copyOf(all, all.length + more.length);
            System.arraycopy(more, 0, all, all.length - more.length, more.length);
        }
        return Constant.ofRow(all);
    }

    /** Of a row. */
    static Value gather(OnnxNode node) {
        Constant from = node.constant(0);
        node.require(from.dims().length == 1, Unsupported.ANOTHER_AXIS);
        Constant places = node.constant(1);
        return from.picked(
                places.dims(),
                Arrays.stream(places.longs()).mapToInt(i -> Math.toIntExact(i < 0 ? i + from.size() : i)));
    }

    /** Of a row: bounds are attributes, from version 10 on operands. */
    static Value slice(OnnxNode node) {
        Constant from = node.constant(0);
        node.require(from.dims().length == 1, Unsupported.ANOTHER_AXIS);
        boolean operands = node.has(1);
        long first = operands ? node.wholes(1)[0] : node.row("starts").orElse(new long[1])[0];
        long last = operands ? node.wholes(2)[0] : node.row("ends").orElse(new long[1])[0];
        node.require(!node.has(4) || node.wholes(4)[0] == 1, Unsupported.ANOTHER_ORDER);
        int start = within(first, from.size());
        int end = Math.max(start, within(last, from.size()));
        return from.picked(new int[] {end - start}, IntStream.range(start, end));
    }

    static Value transpose(OnnxNode node) {
        Constant from = node.constant(0);
        int rank = from.dims().length;
        int[] order = node.row("perm")
                .map(Window::narrow)
                .orElseGet(() -> IntStream.range(0, rank).map(i -> rank - 1 - i).toArray());
        int[] dims = Arrays.stream(order).map(axis -> from.dims()[axis]).toArray();
        return from.picked(dims, IntStream.range(0, from.size()).map(place -> {
            int at = 0;
            for (int i = 0; i < rank; i++) {
                at += place / Dimensions.stride(dims, i) % dims[i] * Dimensions.stride(from.dims(), order[i]);
            }
            return at;
        }));
    }

    static Value sum(OnnxNode node) {
        return two(node, Math::addExact);
    }

    static Value difference(OnnxNode node) {
        return two(node, Math::subtractExact);
    }

    static Value product(OnnxNode node) {
        return two(node, Math::multiplyExact);
    }

    static Value quotient(OnnxNode node) {
        return two(node, (a, b) -> a / b);
    }

    /** Of whole numbers: of two rows, or of a row and a single number. */
    private static Value two(OnnxNode node, LongBinaryOperator operator) {
        Constant a = node.constant(0);
        Constant b = node.constant(1);
        long[] from = node.wholes(0);
        long[] with = node.wholes(1);
        node.require(from.length == with.length || from.length == 1 || with.length == 1, Unsupported.ANOTHER_SHAPE);
        Constant larger = a.dims().length > b.dims().length || a.size() > b.size() ? a : b;
        long[] results = new long[larger.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = operator.applyAsLong(from[i % from.length], with[i % with.length]);
        }
        return Constant.of(larger.dims(), results);
    }

    private static int within(long place, int size) {
        return (int) Math.max(0, Math.min(size, place < 0 ? place + size : place));
    }
}
