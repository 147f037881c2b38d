package org.kith.engine.train.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts the operators of a network one after the other and works out the shapes between them. Each method adds an operator and
 * gives its place, for others to name as their input.
 */
final class ArchitectureBuilder {

    private final List<Step> steps = new ArrayList<>();
    private String layer = "input";

    /** @param input red, green and blue of a picture */
    ArchitectureBuilder(Volume input) {
        // MXNet's usual name for what is fed
        steps.add(new Step(layer, "data", "null", Map.of(), List.of(), List.of(), input, 0));
    }

    /** The place of the picture. */
    int picture() {
        return 0;
    }

    /** What follows belongs to this layer of the paper's table. */
    ArchitectureBuilder layer(String name) {
        layer = name;
        return this;
    }

    Architecture build() {
        return new Architecture(steps);
    }

    Volume shape(int at) {
        return steps.get(at).output();
    }

    /** @param groups 1, or as many as there are channels: then each has its own kernel */
    int convolution(int from, int filters, KernelWindow window, int groups, boolean bias) {
        Volume in = shape(from);
        long each = (long) in.channels() / groups * window.area();
        Volume out = new Volume(filters, window.outputSide(in.height()), window.outputSide(in.width()));
        List<Learned> learned = new ArrayList<>();
        learned.add(learned(
                "weight",
                Parameter.Type.WEIGHT,
                new Shape(filters, in.channels() / groups, window.side(), window.side())));
        if (bias) {
            learned.add(learned("bias", Parameter.Type.BIAS, new Shape(filters)));
        }
        Map<String, String> attributes = Map.of(
                "kernel", square(window.side()),
                "stride", square(window.stride()),
                "pad", square(window.padding()),
                "num_filter", Integer.toString(filters),
                "num_group", Integer.toString(groups),
                "no_bias", bias ? "False" : "True");
        return add("Convolution", attributes, List.of(from), learned, out, out.size() * (each + (bias ? 1 : 0)));
    }

    /** (x − mean) / √(variance + 10⁻⁵) · γ + β for each channel: of the batch in training, else of the moving averages. */
    int batchNorm(int from) {
        Shape perChannel = new Shape(shape(from).channels());
        List<Learned> learned = List.of(
                learned("gamma", Parameter.Type.GAMMA, perChannel),
                learned("beta", Parameter.Type.BETA, perChannel),
                learned("moving_mean", Parameter.Type.RUNNING_MEAN, perChannel),
                learned("moving_var", Parameter.Type.RUNNING_VAR, perChannel));
        // of no multiply-adds: it is a part of the convolution before when nobody trains
        Map<String, String> attributes = Map.of("eps", "1e-05", "momentum", "0.9", "fix_gamma", "False");
        return add("BatchNorm", attributes, List.of(from), learned, shape(from), 0);
    }

    int relu(int from) {
        return same("Activation", Map.of("act_type", "relu"), from);
    }

    /** x where it is positive, else a·x with an a for each channel. */
    int prelu(int from) {
        Learned slopes =
                learned("slope", Parameter.Type.OTHER, new Shape(shape(from).channels()));
        return add("LeakyReLU", Map.of("act_type", "prelu"), List.of(from), List.of(slopes), shape(from), 0);
    }

    int maxPool(int from, KernelWindow window) {
        return pool(from, window, Map.of("pool_type", "max"));
    }

    /** The average of each channel, as a vector. */
    int globalAverage(int from) {
        int averaged = add(
                "Pooling",
                Map.of("pool_type", "avg", "global_pool", "True", "kernel", square(1)),
                List.of(from),
                List.of(),
                Volume.vector(shape(from).channels()),
                0);
        return flatten(averaged);
    }

    int flatten(int from) {
        return add(
                "Flatten",
                Map.of(),
                List.of(from),
                List.of(),
                Volume.vector(shape(from).size()),
                0);
    }

    int fullyConnected(int from, int outputs) {
        int in = shape(from).size();
        List<Learned> learned = List.of(
                learned("weight", Parameter.Type.WEIGHT, new Shape(outputs, in)),
                learned("bias", Parameter.Type.BIAS, new Shape(outputs)));
        Map<String, String> attributes = Map.of("num_hidden", Integer.toString(outputs));
        return add("FullyConnected", attributes, List.of(from), learned, Volume.vector(outputs), (in + 1L) * outputs);
    }

    /** Channels side by side. */
    int concat(List<Integer> from) {
        Volume first = shape(from.get(0));
        int channels = from.stream().mapToInt(i -> shape(i).channels()).sum();
        return add(
                "Concat",
                Map.of("dim", "1", "num_args", Integer.toString(from.size())),
                from,
                List.of(),
                new Volume(channels, first.height(), first.width()),
                0);
    }

    /** An operator without parameters that keeps the shape. */
    int same(String operator, Map<String, String> attributes, Integer... from) {
        return add(operator, attributes, List.of(from), List.of(), shape(from[0]), 0);
    }

    /** @param kind of pooling, as MXNet's attributes have it */
    int pool(int from, KernelWindow window, Map<String, String> kind) {
        Volume in = shape(from);
        Map<String, String> attributes = new HashMap<>(kind);
        attributes.put("kernel", square(window.side()));
        attributes.put("stride", square(window.stride()));
        attributes.put("pad", square(window.padding()));
        Volume out = new Volume(in.channels(), window.outputSide(in.height()), window.outputSide(in.width()));
        return add("Pooling", attributes, List.of(from), List.of(), out, 0);
    }

    private int add(
            String operator,
            Map<String, String> attributes,
            List<Integer> from,
            List<Learned> learned,
            Volume output,
            long multiplyAdds) {
        String name = name(operator.toLowerCase(Locale.ROOT));
        steps.add(new Step(layer, name, operator, attributes, from, learned, output, multiplyAdds));
        return steps.size() - 1;
    }

    private Learned learned(String kind, Parameter.Type type, Shape shape) {
        return new Learned(name(kind), shape, type);
    }

    /** Tells the layer, and from others of its kind by the place. */
    private String name(String kind) {
        return layer.replaceAll("[^A-Za-z0-9]+", "_") + "_" + steps.size() + "_" + kind;
    }

    private static String square(int side) {
        return "(" + side + ", " + side + ")";
    }
}
