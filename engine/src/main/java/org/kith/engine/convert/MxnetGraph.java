package org.kith.engine.convert;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.kith.engine.EngineException;
import org.kith.engine.embed.ModelFolder;

/** From a model that Kith converted back to its layers: reads what {@link Layer#addTo} writes, and nothing else. */
final class MxnetGraph {

    private final Map<String, Weights> parameters;
    private final Shape input;
    private final GraphBuilder graph = new GraphBuilder();
    /** Nodes of the graph, and constants, by their place in the symbol. */
    private final Map<Integer, Integer> computed = new HashMap<>();

    private final Map<Integer, Weights> constants = new HashMap<>();

    private MxnetGraph(Map<String, Weights> parameters, Shape input) {
        this.parameters = parameters;
        this.input = input;
    }

    /**
     * Reads a model.
     *
     * @param input the pictures it takes: MXNet's files do not say
     * @throws EngineException if the files are not what this converter writes
     */
    static Graph read(ModelFolder model, Shape input) {
        String id = model.card().id();
        try {
            return read(
                    Files.readString(model.file(id + "-symbol.json")),
                    MxnetParameters.read(Files.readAllBytes(model.file(id + "-0000.params"))),
                    input);
        } catch (IOException | RuntimeException e) {
            throw new EngineException(
                    "The model in " + model.path() + " cannot be read back into layers (" + e.getMessage()
                            + "): Kith can do that with networks it converted itself.",
                    e);
        }
    }

    static Graph read(String symbol, Map<String, Weights> parameters, Shape input) {
        JsonArray nodes = JsonParser.parseString(symbol).getAsJsonObject().getAsJsonArray("nodes");
        MxnetGraph reader = new MxnetGraph(parameters, input);
        for (int i = 0; i < nodes.size(); i++) {
            reader.add(i, nodes.get(i).getAsJsonObject());
        }
        return reader.graph.build(
                Optional.ofNullable(reader.computed.get(nodes.size() - 1)).orElseThrow());
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
        Layer layer = layer(operator, node.getAsJsonObject("attrs"), inputs);
        computed.put(
                at,
                graph.add(
                        layer,
                        inputs.stream()
                                .flatMap(i -> Optional.ofNullable(computed.get(i)).stream())
                                .toList()));
    }

    private void variable(int at, String name) {
        Weights weights = parameters.get(name);
        if (weights == null) {
            computed.put(at, graph.add(new Input(input)));
        } else {
            constants.put(at, weights);
        }
    }

    private Layer layer(String operator, JsonObject attributes, List<Integer> inputs) {
        return switch (operator) {
            case "Convolution" -> convolution(attributes, constant(inputs, 1), constant(inputs, 2));
            case "LeakyReLU" -> new Prelu(constant(inputs, 1).values());
            case "broadcast_mul" -> new Scale(constant(inputs, 1).values());
            case "Activation" -> Pointwise.RELU;
            case "abs" -> Pointwise.ABSOLUTE;
            case "elemwise_add" -> Pointwise.ADD;
            case "elemwise_sub" -> Pointwise.SUBTRACT;
            case "Flatten" -> new Flatten();
            case "L2Normalization" -> new L2Normalization();
            default -> throw new IllegalArgumentException("the operator " + operator);
        };
    }

    private Weights constant(List<Integer> inputs, int operand) {
        return Optional.ofNullable(constants.get(inputs.get(operand)))
                .orElseThrow(() -> new IllegalArgumentException("an operand that is not constant"));
    }

    /** The kernel stays grown where the conversion grew it: the padding is alike on both sides then. */
    private static Convolution convolution(JsonObject attributes, Weights weights, Weights bias) {
        int rows = first(attributes, "pad");
        int columns = second(attributes, "pad");
        return new Convolution(
                rowsFirst(weights),
                bias.values(),
                first(attributes, "stride"),
                new Padding(rows, rows, columns, columns),
                attributes.get("num_group").getAsInt());
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

    private static int first(JsonObject attributes, String name) {
        return pair(attributes, name)[0];
    }

    private static int second(JsonObject attributes, String name) {
        return pair(attributes, name)[1];
    }

    /** "(4, 4)". */
    private static int[] pair(JsonObject attributes, String name) {
        String[] numbers =
                attributes.get(name).getAsString().replaceAll("[() ]", "").split(",", -1);
        return new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])};
    }
}
