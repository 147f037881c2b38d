package org.kith.app.running;

import java.util.Optional;
import org.kith.engine.Engine;

/**
 * What a server has to give.
 *
 * @param window empty if a command serves while it works itself
 */
record Served(Engine engine, Commands commands, Optional<RunningWindow> window) {}
