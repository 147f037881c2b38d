package org.kith.engine.convert.mxnet;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** An MXNet symbol while it is built, with its parameters. The same calls give the same text. */
public final class MxnetSymbol {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** MXNet's number for 1.9.0, which its loader uses to upgrade older files. */
    private static final int MXNET_VERSION = 10900;

    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final List<Integer> variables = new ArrayList<>();
    private final Map<String, Weights> parameters = new LinkedHashMap<>();

    /** What DJL feeds: MXNet's usual name for it. */
    public int input() {
        return variable("data");
    }

    /** A constant of the network; its name is made from its place. */
    public int parameter(String kind, Weights weights) {
        String name = kind + nodes.size();
        parameters.put(name, weights);
        return variable(name);
    }

    public int operator(String operator, Map<String, String> attributes, List<Integer> inputs) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("op", operator);
        node.put("name", operator.toLowerCase(Locale.ROOT) + nodes.size());
        if (!attributes.isEmpty()) {
            node.put("attrs", new TreeMap<>(attributes)); // sorted: a Map.of has another order in each run
        }
        node.put("inputs", inputs.stream().map(i -> List.of(i, 0, 0)).toList());
        return add(node);
    }

    /** Constants by name, in the order in which the network needs them. */
    public Map<String, Weights> parameters() {
        return new LinkedHashMap<>(parameters);
    }

    /** The text of {@code *-symbol.json}; the node added last is the output. */
    public String toJson() {
        Map<String, Object> symbol = new LinkedHashMap<>();
        symbol.put("nodes", nodes);
        symbol.put("arg_nodes", variables);
        symbol.put(
                "node_row_ptr", IntStream.rangeClosed(0, nodes.size()).boxed().toList());
        symbol.put("heads", List.of(List.of(nodes.size() - 1, 0, 0)));
        symbol.put("attrs", Map.of("mxnet_version", List.of("int", MXNET_VERSION)));
        return GSON.toJson(symbol) + "\n";
    }

    private int variable(String name) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("op", "null");
        node.put("name", name);
        node.put("inputs", List.of());
        variables.add(nodes.size());
        return add(node);
    }

    private int add(Map<String, Object> node) {
        nodes.add(node);
        return nodes.size() - 1;
    }
}
