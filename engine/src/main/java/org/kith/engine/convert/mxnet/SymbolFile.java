package org.kith.engine.convert.mxnet;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Anybody's MXNet symbol as text: only its ends are looked at, what lies between is MXNet's affair. */
public final class SymbolFile {

    /** What DJL feeds: MXNet's usual name for it. */
    private static final String INPUT_NAME = "data";

    private final JsonObject symbol;
    private final JsonArray nodes;

    private SymbolFile(JsonObject symbol) {
        this.symbol = symbol;
        this.nodes = symbol.getAsJsonArray("nodes");
    }

    /** @throws RuntimeException if the text is no symbol of one output */
    public static SymbolFile parse(String text) {
        JsonObject symbol = JsonParser.parseString(text).getAsJsonObject();
        for (String part : List.of("nodes", "arg_nodes", "heads")) {
            if (!symbol.has(part)) {
                throw new IllegalArgumentException("no " + part);
            }
        }
        if (symbol.getAsJsonArray("heads").size() != 1) {
            throw new IllegalArgumentException("not one output");
        }
        SymbolFile file = new SymbolFile(symbol);
        file.isNormalised(); // that the output is there
        return file;
    }

    /** Whether the last operator gives vectors of norm 1. */
    public boolean isNormalised() {
        return nodes.get(head().get(0).getAsInt())
                .getAsJsonObject()
                .get("op")
                .getAsString()
                .equals("L2Normalization");
    }

    /** Names of all variables: the input, and what the parameters hold. */
    public Set<String> variables() {
        Set<String> names = new HashSet<>();
        for (JsonElement node : nodes) {
            if (isVariable(node.getAsJsonObject())) {
                names.add(node.getAsJsonObject().get("name").getAsString());
            }
        }
        return names;
    }

    /** Calls the input as Kith's own models do, and takes from it what it says of one size of batch. */
    public void nameInput(String input) {
        for (JsonElement node : nodes) {
            JsonObject object = node.getAsJsonObject();
            if (isVariable(object) && object.get("name").getAsString().equals(input)) {
                object.addProperty("name", INPUT_NAME);
                object.remove("attrs");
                object.remove("attr"); // as older files call them
            }
        }
    }

    /** Adds an operator behind the output. */
    public void append(String operator, String name, Map<String, String> attributes, List<String> parameters) {
        JsonArray head = head();
        JsonArray inputs = new JsonArray();
        inputs.add(link(head.get(0).getAsInt(), head.get(1).getAsInt()));
        for (String parameter : parameters) {
            symbol.getAsJsonArray("arg_nodes").add(nodes.size());
            inputs.add(link(add("null", parameter, Map.of(), new JsonArray()), 0));
        }
        JsonArray heads = new JsonArray();
        heads.add(link(add(operator, name, attributes, inputs), 0));
        symbol.add("heads", heads);
        symbol.remove("node_row_ptr"); // optional, and wrong now
    }

    public String toJson() {
        return symbol + "\n";
    }

    private JsonArray head() {
        return symbol.getAsJsonArray("heads").get(0).getAsJsonArray();
    }

    private int add(String operator, String name, Map<String, String> attributes, JsonArray inputs) {
        JsonObject node = new JsonObject();
        node.addProperty("op", operator);
        node.addProperty("name", name);
        if (!attributes.isEmpty()) {
            JsonObject attrs = new JsonObject();
            new TreeMap<>(attributes).forEach(attrs::addProperty);
            node.add("attrs", attrs);
        }
        node.add("inputs", inputs);
        nodes.add(node);
        return nodes.size() - 1;
    }

    private static JsonArray link(int node, int output) {
        JsonArray link = new JsonArray();
        for (int number : new int[] {node, output, 0}) {
            link.add(number);
        }
        return link;
    }

    private static boolean isVariable(JsonObject node) {
        return node.get("op").getAsString().equals("null");
    }
}
