package org.kith.engine.convert.onnx;

/** Weights that are stored as small whole numbers: (x − zero point) · scale, of all, along an axis, or in blocks of it. */
final class DequantizeReader {

    private DequantizeReader() {}

    static Value read(OnnxNode node) {
        Constant stored = node.constant(0);
        Constant scale = node.constant(1);
        float[] scales = scale.floats();
        float[] zeros = node.has(2) ? node.constant(2).floats() : new float[scales.length];
        node.require(zeros.length == scales.length && scales.length > 0, Unsupported.BLOCKS);
        float[] values = stored.floats().clone();
        int[] dims = stored.dims();
        int rank = dims.length;
        int axis = (int) node.whole("axis", 1);
        axis = axis < 0 ? axis + rank : axis;
        int block = (int) node.whole("block_size", 0);
        if (scales.length == 1 && block == 0) {
            axis = -1;
        } else {
            node.require(axis >= 0 && axis < rank && block >= 0, Unsupported.BLOCKS);
            int along = block == 0 ? dims[axis] : (dims[axis] + block - 1) / block;
            int all = block == 0 ? along : stored.size() / dims[axis] * along;
            node.require(scales.length == all, Unsupported.BLOCKS);
        }
        for (int i = 0; i < values.length; i++) {
            int at = axis < 0 ? 0 : place(i, dims, axis, block);
            values[i] = (values[i] - zeros[at]) * scales[at];
        }
        return Constant.of(dims, values);
    }

    /** Where the scale of a number lies. */
    private static int place(int number, int[] dims, int axis, int block) {
        int stride = Dimensions.stride(dims, axis);
        int along = number / stride % dims[axis];
        if (block == 0) {
            return along;
        }
        int blocks = (dims[axis] + block - 1) / block;
        return (number / stride / dims[axis] * blocks + along / block) * stride + number % stride;
    }
}
