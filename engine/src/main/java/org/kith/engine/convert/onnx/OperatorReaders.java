package org.kith.engine.convert.onnx;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeSet;

/** Every ONNX operator that can be converted, by its name in the schema: the place to add one. */
final class OperatorReaders {

    /** What becomes layers. */
    private static final Map<String, OperatorReader> COMPUTED = Map.ofEntries(
            entry("Abs", ActivationReaders::absolute),
            entry("Add", ArithmeticReaders::sum),
            entry("AveragePool", PoolingReaders::average),
            entry("BatchNormalization", ArithmeticReaders::batchNormalization),
            entry("Cast", ShapeReaders::cast),
            entry("Clip", ActivationReaders::clip),
            entry("Concat", ShapeReaders::concatenation),
            entry("Conv", ConvolutionReaders::convolution),
            entry("ConvTranspose", ConvolutionReaders::transposed),
            entry("Div", ArithmeticReaders::quotient),
            entry("Dropout", ShapeReaders::dropout),
            entry("Expand", ShapeReaders::expand),
            entry("Flatten", ShapeReaders::flatten),
            entry("Gemm", MatrixReaders::gemm),
            entry("GlobalAveragePool", PoolingReaders::globalAverage),
            entry("GlobalMaxPool", PoolingReaders::globalMaximum),
            entry("Identity", node -> node.tensor(0)),
            entry("LeakyRelu", ActivationReaders::leakyRelu),
            entry("LpNormalization", ReductionReaders::lpNormalization),
            entry("MatMul", MatrixReaders::matMul),
            entry("Max", ActivationReaders::maximum),
            entry("MaxPool", PoolingReaders::maximum),
            entry("Mul", ArithmeticReaders::product),
            entry("Neg", ArithmeticReaders::negative),
            entry("PRelu", ActivationReaders::prelu),
            entry("Pad", ShapeReaders::padding),
            entry("Pow", ActivationReaders::power),
            entry("Reciprocal", ActivationReaders::reciprocal),
            entry("ReduceL2", ReductionReaders::length),
            entry("ReduceMax", ReductionReaders::maximum),
            entry("ReduceMean", ReductionReaders::mean),
            entry("ReduceSum", ReductionReaders::sum),
            entry("ReduceSumSquare", ReductionReaders::sumOfSquares),
            entry("Relu", ActivationReaders::relu),
            entry("Reshape", ShapeReaders::reshape),
            entry("Shape", ShapeReaders::shape),
            entry("Sigmoid", ActivationReaders::sigmoid),
            entry("Sqrt", ActivationReaders::root),
            entry("Squeeze", ShapeReaders::squeeze),
            entry("Sub", ArithmeticReaders::difference),
            entry("Sum", ArithmeticReaders::sum),
            entry("Transpose", ShapeReaders::transpose),
            entry("Unsqueeze", ShapeReaders::unsqueeze));

    /** What is computed now, of constants alone: above all the shapes that PyTorch computes while it runs. */
    private static final Map<String, OperatorReader> FOLDED = Map.ofEntries(
            entry("Add", ConstantReaders::sum),
            entry("Cast", ConstantReaders::cast),
            entry("Concat", ConstantReaders::concatenation),
            entry("Constant", ConstantReaders::constant),
            entry("ConstantOfShape", ConstantReaders::ofShape),
            entry("DequantizeLinear", DequantizeReader::read),
            entry("Div", ConstantReaders::quotient),
            entry("Gather", ConstantReaders::gather),
            entry("Identity", node -> node.constant(0)),
            entry("Mul", ConstantReaders::product),
            entry("Reshape", ConstantReaders::reshape),
            entry("Shape", ConstantReaders::shape),
            entry("Slice", ConstantReaders::slice),
            entry("Squeeze", ConstantReaders::squeeze),
            entry("Sub", ConstantReaders::difference),
            entry("Transpose", ConstantReaders::transpose),
            entry("Unsqueeze", ConstantReaders::unsqueeze));

    private OperatorReaders() {}

    /** Turns one operator of a file into layers, or into a constant. */
    interface OperatorReader {

        Value read(OnnxNode node);
    }

    /** What an operator's first output is. */
    static Value read(OnnxNode node) {
        boolean constant = node.isConstant();
        OperatorReader reader = (constant ? FOLDED : COMPUTED).get(node.operator());
        if (reader == null) {
            node.require(!COMPUTED.containsKey(node.operator()), Unsupported.ONLY_CONSTANTS);
            node.require(!FOLDED.containsKey(node.operator()), Unsupported.NOT_OF_CONSTANTS);
            throw node.unknown(names());
        }
        try {
            return reader.read(node);
        } catch (IllegalArgumentException e) {
            throw node.refusal(e);
        }
    }

    private static Iterable<String> names() {
        TreeSet<String> names = new TreeSet<>(COMPUTED.keySet());
        names.addAll(FOLDED.keySet());
        return names;
    }
}
