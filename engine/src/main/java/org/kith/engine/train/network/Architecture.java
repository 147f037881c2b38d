package org.kith.engine.train.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A network as steps after those they need; the first stands for the picture, the last gives the embedding. Immutable.
 * [Note: One description of a network] What it costs, the block that trains and the symbol that the engine runs all come from
 * this list, so they cannot differ.
 */
record Architecture(List<Step> steps) {

    Architecture {
        steps = List.copyOf(steps);
    }

    Volume input() {
        return steps.get(0).output();
    }

    Volume output() {
        return steps.get(steps.size() - 1).output();
    }

    List<Learned> learned() {
        return steps.stream().flatMap(step -> step.learned().stream()).toList();
    }

    /** For each step the last one that needs its result; for the output itself the end. */
    int[] lastUses() {
        int[] last = new int[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            for (int input : steps.get(i).inputs()) {
                last[input] = i;
            }
        }
        last[steps.size() - 1] = steps.size();
        return last;
    }

    /** The steps of each layer of the paper's table, in order. */
    List<List<Step>> layers() {
        List<List<Step>> layers = new ArrayList<>();
        for (Step step : steps.subList(1, steps.size())) {
            if (layers.isEmpty()
                    || !layers.get(layers.size() - 1).get(0).layer().equals(step.layer())) {
                layers.add(new ArrayList<>());
            }
            layers.get(layers.size() - 1).add(step);
        }
        return layers;
    }
}
