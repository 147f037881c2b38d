package org.kith.engine;

import java.util.function.Function;
import java.util.function.Supplier;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Installation;
import org.kith.engine.store.Database;

/** Engines with stages of the tests, and what is behind them. */
public final class TestEngines {

    private TestEngines() {}

    public static Engine open(EngineConfig config, Supplier<Stages> stages, String command) {
        return Engine.open(config, Installation.fromSystemProperties(), stages, command);
    }

    public static Engine open(EngineConfig config, Function<String, Stages> stages, String command) {
        return Engine.open(config, Installation.fromSystemProperties(), stages, command);
    }

    public static Database library(Engine engine) {
        return engine.library();
    }
}
