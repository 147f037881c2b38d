package org.kith.engine.train;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kith.engine.fault.Phrase;
import org.kith.engine.train.data.BatchShape;

/** All that decides what comes of a training; kept with its checkpoints. */
public record TrainingSettings(String network, DataChoice data, BatchShape batch, Descent descent, Budget budget) {

    /** What differs, such as {@code descent.learningRate: 0.05 instead of 0.1}. */
    List<Phrase> differences(TrainingSettings before) {
        List<Phrase> differences = new ArrayList<>();
        Gson gson = new Gson();
        compare("", gson.toJsonTree(this), gson.toJsonTree(before), differences);
        return differences;
    }

    private static void compare(String name, JsonElement now, JsonElement before, List<Phrase> differences) {
        if (now instanceof JsonObject object && before instanceof JsonObject objectBefore) {
            object.entrySet()
                    .forEach(entry -> compare(
                            name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(),
                            entry.getValue(),
                            objectBefore.get(entry.getKey()),
                            differences));
        } else if (!Objects.equals(now, before)) {
            differences.add(Phrase.of(TrainingFault.OTHER_SETTING, name, now, before));
        }
    }
}
