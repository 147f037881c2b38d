package org.kith.engine.convert.mxnet;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A network as MXNet stores it, {@code *-symbol.json}, while it is written. The same calls give the same text. */
public final class SymbolText {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** MXNet's number for 1.9.0, which its loader uses to upgrade older files. */
    private static final int MXNET_VERSION = 10900;

    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final List<Integer> variables = new ArrayList<>();

    /** Nodes so far, which is the place of the next. */
    int size() {
        return nodes.size();
    }

    /**
     * What comes from outside: the picture, or learned numbers.
     *
     * @return its place
     */
    public int variable(String name) {
        variables.add(nodes.size());
        return operator("null", name, Map.of(), List.of());
    }

    /**
     * What is computed.
     *
     * @param inputs places of other nodes
     * @return its place
     */
    public int operator(String operator, String name, Map<String, String> attributes, List<Integer> inputs) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("op", operator);
        node.put("name", name);
        if (!attributes.isEmpty()) {
            node.put("attrs", new TreeMap<>(attributes)); // sorted: a Map.of has another order in each run
        }
        node.put("inputs", inputs.stream().map(i -> List.of(i, 0, 0)).toList());
        nodes.add(node);
        return nodes.size() - 1;
    }

    /** The text of the file; the node added last is the output. */
    public String toJson() {
        return toJson(List.of(nodes.size() - 1));
    }

    /** The text of the file; these places are the outputs, in this order. */
    public String toJson(List<Integer> outputs) {
        Map<String, Object> symbol = new LinkedHashMap<>();
        symbol.put("nodes", nodes);
        symbol.put("arg_nodes", variables);
        symbol.put(
                "node_row_ptr", IntStream.rangeClosed(0, nodes.size()).boxed().toList());
        symbol.put("heads", outputs.stream().map(i -> List.of(i, 0, 0)).toList());
        symbol.put("attrs", Map.of("mxnet_version", List.of("int", MXNET_VERSION)));
        return GSON.toJson(symbol) + "\n";
    }
}
