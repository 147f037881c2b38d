package org.kith.engine.store.row;

/** How a model comes to its embeddings. */
public enum ModelKind {
    /** From pictures of faces. */
    NETWORK,
    /** From the embeddings of a network. */
    PROJECTION
}
