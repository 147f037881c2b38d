package org.kith.app.window.fx;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.engine.fault.EngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work of a page that takes a while: while some goes on no other is begun, and what came of the last is said. FX thread only. */
public final class OneAtATime {

    private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);

    private final Background background;
    private final Text text;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public OneAtATime(Background background, Text text) {
        this.background = background;
        this.text = text;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What came of the last, or is going on; empty at first. */
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /**
     * Does it, unless something is going on.
     *
     * @param beginning key of what is said meanwhile
     * @param done takes what came of it, and says it
     */
    public <T> void run(String beginning, Supplier<T> work, Function<T, String> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        said.set(text.get(beginning));
        background.run(
                work,
                result -> {
                    busy.set(false);
                    said.set(done.apply(result));
                },
                failure -> {
                    busy.set(false);
                    said.set(sentence(failure));
                });
    }

    private String sentence(Throwable failure) {
        if (failure instanceof EngineException fault) {
            return FaultText.of(fault, text);
        }
        LOG.error("It could not be done", failure);
        return text.get("failure.internal");
    }
}
