package org.kith.engine.train.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.util.PairList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network as DJL trains it: runs the operators one by one, so that autograd sees them. DJL's own blocks lack local response
 * normalisation, and none of them can be written as a symbol; here block and symbol are the same operators with the same
 * attributes. Confined to the thread that trains.
 */
final class DesignBlock extends AbstractBlock {

    private static final byte VERSION = 1;

    /** Where PReLU starts: He et al., arXiv:1502.01852. */
    private static final float PRELU_SLOPE = 0.25f;

    private final Architecture architecture;
    private final int[] lastUses;
    private final Map<String, Parameter> learned = new LinkedHashMap<>();

    DesignBlock(Architecture architecture) {
        super(VERSION);
        this.architecture = architecture;
        this.lastUses = architecture.lastUses();
        for (Learned numbers : architecture.learned()) {
            learned.put(numbers.name(), addParameter(parameter(numbers)));
        }
    }

    private static Parameter parameter(Learned numbers) {
        Parameter.Builder builder = Parameter.builder()
                .setName(numbers.name())
                .setType(numbers.type())
                .optShape(numbers.shape())
                .optRequiresGrad(numbers.byGradient());
        if (numbers.type() == Parameter.Type.OTHER) {
            builder.optInitializer(new ConstantInitializer(PRELU_SLOPE));
        }
        return builder.build();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> options) {
        NDArray pictures = inputs.singletonOrThrow();
        NDManager manager = pictures.getManager();
        NDArray[] results = new NDArray[architecture.steps().size()];
        results[0] = pictures;
        for (int i = 1; i < results.length; i++) {
            Step step = architecture.steps().get(i);
            NDList operands = new NDList();
            step.inputs().forEach(input -> operands.add(results[input]));
            for (Learned numbers : step.learned()) {
                operands.add(store.getValue(parameter(numbers.name()), pictures.getDevice(), training));
            }
            results[i] = manager.invoke(step.operator(), operands, new PairList<>(step.attributes()))
                    .singletonOrThrow();
            closeUnneeded(step, i, results);
        }
        return new NDList(results[results.length - 1]);
    }

    /** What autograd needs for the gradient it keeps itself; the rest would fill the memory until the batch ends. */
    private void closeUnneeded(Step step, int at, NDArray[] results) {
        for (int input : step.inputs()) {
            if (input > 0 && lastUses[input] == at) {
                results[input].close(); // closing twice does no harm
            }
        }
    }

    private Parameter parameter(String name) {
        Parameter found = learned.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the network has no " + name);
        }
        return found;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Volume in = architecture.input();
        Shape expected = new Shape(inputs[0].get(0), in.channels(), in.height(), in.width());
        if (!inputs[0].equals(expected)) {
            throw new IllegalArgumentException("pictures of " + inputs[0] + " into a network of " + expected);
        }
        return new Shape[] {new Shape(inputs[0].get(0), architecture.output().size())};
    }
}
