package org.kith.engine.train.network;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes a network as MXNet stores it, {@code *-symbol.json}. The same network gives the same text. */
final class SymbolText {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** MXNet's number for 1.9.0, which its loader uses to upgrade older files. */
    private static final int MXNET_VERSION = 10900;

    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final List<Integer> variables = new ArrayList<>();

    private SymbolText() {}

    static String of(Architecture architecture) {
        return new SymbolText().write(architecture);
    }

    private String write(Architecture architecture) {
        List<Integer> places = new ArrayList<>();
        places.add(variable(architecture.steps().get(0).name()));
        for (Step step : architecture.steps().subList(1, architecture.steps().size())) {
            List<Integer> operands =
                    new ArrayList<>(step.inputs().stream().map(places::get).toList());
            step.learned().forEach(numbers -> operands.add(variable(numbers.name())));
            places.add(add(step.operator(), step.name(), step.attributes(), operands));
        }
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
        variables.add(nodes.size());
        return add("null", name, Map.of(), List.of());
    }

    private int add(String operator, String name, Map<String, String> attributes, List<Integer> operands) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("op", operator);
        node.put("name", name);
        if (!attributes.isEmpty()) {
            node.put("attrs", new TreeMap<>(attributes)); // sorted: a Map.copyOf has another order in each run
        }
        node.put("inputs", operands.stream().map(i -> List.of(i, 0, 0)).toList());
        nodes.add(node);
        return nodes.size() - 1;
    }
}
