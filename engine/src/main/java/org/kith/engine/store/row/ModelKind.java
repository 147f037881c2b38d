package org.kith.engine.store.row;

import org.kith.engine.model.Coded;

/** How a model comes to its embeddings. */
public enum ModelKind implements Coded {
    /** From pictures of faces. */
    NETWORK("network"),
    /** From the embeddings of a network. */
    PROJECTION("projection");

    private final String code;

    ModelKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
