package org.kith.engine.store.row;

import java.time.Instant;

/** Since when a library worked with a model. */
public record ModelUse(String modelId, Instant since) {}
