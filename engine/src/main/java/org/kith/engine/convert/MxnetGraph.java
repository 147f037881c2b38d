package org.kith.engine.convert;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.kith.engine.convert.layer.AtLeast;
import org.kith.engine.convert.layer.Broadcast;
import org.kith.engine.convert.layer.ChannelSum;
import org.kith.engine.convert.layer.Clip;
import org.kith.engine.convert.layer.Concatenation;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Deconvolution;
import org.kith.engine.convert.layer.Expansion;
import org.kith.engine.convert.layer.Flatten;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Input;
import org.kith.engine.convert.layer.L2Normalization;
import org.kith.engine.convert.layer.Layer;
import org.kith.engine.convert.layer.Offset;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Pooling;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.layer.Scale;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.layer.Unrolled;
import org.kith.engine.convert.layer.ZeroPadding;
import org.kith.engine.convert.mxnet.MxnetParameters;
import org.kith.engine.convert.mxnet.Weights;
import org.kith.engine.fault.EngineException;
import org.kith.engine.networks.card.ModelFolder;

/**
 * From a model that Kith converted or trained back to its layers: reads what {@link Layer#addTo} writes and the operators of
 * {@link ComposedOperators}, and nothing else.
 */
final class MxnetGraph {

    private final Map<String, Weights> parameters;
    private final Shape input;
    private final GraphBuilder graph = new GraphBuilder();
    private final ComposedOperators composed = new ComposedOperators(graph);
    /** Nodes of the graph, and constants, by their place in the symbol. */
    private final Map<Integer, Integer> computed = new HashMap<>();

    private final Map<Integer, Weights> constants = new HashMap<>();
    /** Places in the symbol whose pictures lie in TensorFlow's order. */
    private final Set<Integer> channelsLast = new HashSet<>();

    private MxnetGraph(Map<String, Weights> parameters, Shape input) {
        this.parameters = parameters;
        this.input = input;
    }

    /**
     * Reads a model.
     *
     * @param input the pictures it takes: MXNet's files do not say
     * @throws EngineException if the files are not what Kith writes
     */
    static Graph read(ModelFolder model, Shape input) {
        String id = model.card().id();
        try {
            return read(
                    Files.readString(model.file(id + "-symbol.json")),
                    MxnetParameters.read(Files.readAllBytes(model.file(id + "-0000.params"))),
                    input);
        } catch (IOException | RuntimeException e) {
            throw new EngineException(ConversionFault.NOT_READ_BACK, e, model.path(), e.getMessage());
        }
    }

    static Graph read(String symbol, Map<String, Weights> parameters, Shape input) {
        JsonObject file = JsonParser.parseString(symbol).getAsJsonObject();
        JsonArray nodes = file.getAsJsonArray("nodes");
        MxnetGraph reader = new MxnetGraph(parameters, input);
        for (int i = 0; i < nodes.size(); i++) {
            reader.add(i, nodes.get(i).getAsJsonObject());
        }
        return reader.graph.build(StreamSupport.stream(
                        file.getAsJsonArray("heads").spliterator(), false)
                .map(head -> head.getAsJsonArray().get(0).getAsInt())
                .map(head -> Optional.ofNullable(reader.computed.get(head)).orElseThrow())
                .toList());
    }

    private void add(int at, JsonObject node) {
        String operator = node.get("op").getAsString();
        if (operator.equals("null")) {
            variable(at, node.get("name").getAsString());
            return;
        }
        List<Integer> inputs = StreamSupport.stream(
                        node.getAsJsonArray("inputs").spliterator(), false)
                .map(JsonElement::getAsJsonArray)
                .map(link -> link.get(0).getAsInt())
                .toList();
        List<Integer> operands = inputs.stream()
                .flatMap(i -> Optional.ofNullable(computed.get(i)).stream())
                .toList();
        if (operator.equals("transpose")) {
            channelsLast.add(at);
            computed.put(at, operands.get(0));
            return;
        }
        List<Weights> fixed = inputs.stream()
                .flatMap(i -> Optional.ofNullable(constants.get(i)).stream())
                .toList();
        MxnetNode known = new MxnetNode(operator, attributes(node), operands, fixed);
        computed.put(
                at,
                composed.add(known)
                        .orElseGet(() -> graph.add(layer(operator, known.attributes(), inputs, operands), operands)));
    }

    private void variable(int at, String name) {
        Weights weights = parameters.get(name);
        if (weights == null) {
            computed.put(at, graph.add(new Input(input)));
        } else {
            constants.put(at, weights);
        }
    }

    private Layer layer(String operator, Map<String, String> attributes, List<Integer> inputs, List<Integer> operands) {
        boolean twoComputed = operands.size() == 2;
        return switch (operator) {
            case "Convolution" -> convolution(attributes, constant(inputs, 1), bias(attributes, inputs));
            case "Deconvolution" -> deconvolution(attributes, constant(inputs, 1), constant(inputs, 2));
            case "LeakyReLU" -> new Prelu(constant(inputs, 1).values());
            case "broadcast_mul" ->
                twoComputed ? Broadcast.MULTIPLY : new Scale(constant(inputs, 1).values());
            case "broadcast_add" ->
                twoComputed ? Broadcast.ADD : new Offset(constant(inputs, 1).values());
            case "broadcast_sub" -> Broadcast.SUBTRACT;
            case "broadcast_div" -> Broadcast.DIVIDE;
            case "Pooling" -> pooling(attributes, graph.node(operands.get(0)).shape());
            case "Concat" -> new Concatenation();
            case "Pad" -> padding(numbers(attributes, "pad_width"));
            case "Reshape" -> new Unrolled(channelsLast.contains(inputs.get(0)));
            case "broadcast_axis" -> new Expansion(Integer.parseInt(attributes.getOrDefault("size", "")));
            case "sum" -> new ChannelSum();
            case "_maximum_scalar" -> new AtLeast(Float.parseFloat(attributes.getOrDefault("scalar", "")));
            case "Flatten" -> new Flatten();
            case "L2Normalization" -> new L2Normalization();
            default ->
                Pointwise.of(operator, attributes)
                        .map(Layer.class::cast)
                        .or(() -> clip(operator, attributes))
                        .orElseThrow(() -> new IllegalArgumentException("the operator " + operator));
        };
    }

    private static Optional<Layer> clip(String operator, Map<String, String> attributes) {
        return operator.equals("clip")
                ? Optional.of(new Clip(
                        Float.parseFloat(attributes.getOrDefault("a_min", "")),
                        Float.parseFloat(attributes.getOrDefault("a_max", ""))))
                : Optional.empty();
    }

    private static Layer deconvolution(Map<String, String> attributes, Weights weights, Weights bias) {
        int[] pad = numbers(attributes, "pad");
        int[] more = numbers(attributes, "adj");
        return new Deconvolution(
                weights,
                bias.values(),
                numbers(attributes, "stride")[0],
                new Padding(pad[0], pad[0] - more[0], pad[1], pad[1] - more[1]),
                Integer.parseInt(attributes.getOrDefault("num_group", "1")));
    }

    private static Map<String, String> attributes(JsonObject node) {
        Map<String, String> attributes = new HashMap<>();
        if (node.has("attrs")) {
            node.getAsJsonObject("attrs")
                    .entrySet()
                    .forEach(entry ->
                            attributes.put(entry.getKey(), entry.getValue().getAsString()));
        }
        return attributes;
    }

    private static Layer pooling(Map<String, String> attributes, Shape in) {
        int[] kernel = numbers(attributes, "kernel");
        int[] pad = numbers(attributes, "pad");
        int stride = numbers(attributes, "stride")[0];
        boolean full = "full".equals(attributes.get("pooling_convention"));
        Padding padding = new Padding(
                pad[0],
                full ? after(in.height(), kernel[0], stride, pad[0]) : pad[0],
                pad[1],
                full ? after(in.width(), kernel[1], stride, pad[1]) : pad[1]);
        Pooling.Kind kind =
                Pooling.Kind.MAX.type().equals(attributes.get("pool_type")) ? Pooling.Kind.MAX : Pooling.Kind.AVG;
        return new Pooling(kind, kernel[0], kernel[1], stride, padding);
    }

    /** What the last window needs at the bottom or the right where their number is rounded up. */
    private static int after(int size, int kernel, int stride, int before) {
        int steps = (size + 2 * before - kernel + stride - 1) / stride;
        return Math.max(steps * stride + kernel - size - before, 0);
    }

    private static Layer padding(int[] width) {
        return new ZeroPadding(new Padding(width[4], width[5], width[6], width[7]));
    }

    private Weights constant(List<Integer> inputs, int operand) {
        return Optional.ofNullable(constants.get(inputs.get(operand)))
                .orElseThrow(() -> new IllegalArgumentException("an operand that is not constant"));
    }

    private Weights bias(Map<String, String> attributes, List<Integer> inputs) {
        if (!"True".equals(attributes.get("no_bias"))) {
            return constant(inputs, 2);
        }
        int outputs = constant(inputs, 1).shape()[0];
        return new Weights(new int[] {outputs}, new float[outputs]);
    }

    /** The kernel stays grown where the conversion grew it: the padding is alike on both sides then. */
    private static Convolution convolution(Map<String, String> attributes, Weights weights, Weights bias) {
        int rows = numbers(attributes, "pad")[0];
        int columns = numbers(attributes, "pad")[1];
        return new Convolution(
                rowsFirst(weights),
                bias.values(),
                numbers(attributes, "stride")[0],
                new Padding(rows, rows, columns, columns),
                Integer.parseInt(attributes.getOrDefault("num_group", "1")));
    }

    /** Outputs × inputs × rows × columns, as MXNet has them, to rows × columns × inputs × outputs. */
    private static Weights rowsFirst(Weights weights) {
        int outputs = weights.shape()[0];
        int inputs = weights.shape()[1];
        int pixels = weights.shape()[2] * weights.shape()[3];
        float[] out = new float[weights.values().length];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                for (int p = 0; p < pixels; p++) {
                    out[(p * inputs + i) * outputs + o] = weights.values()[(o * inputs + i) * pixels + p];
                }
            }
        }
        return new Weights(new int[] {weights.shape()[2], weights.shape()[3], inputs, outputs}, out);
    }

    /** "(4, 4)". */
    private static int[] numbers(Map<String, String> attributes, String name) {
        return Arrays.stream(attributes
                        .getOrDefault(name, "")
                        .replaceAll("[() ]", "")
                        .split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
