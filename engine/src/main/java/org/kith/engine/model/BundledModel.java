package org.kith.engine.model;

/** The model that Kith brings; of a library in which no other was chosen. */
public final class BundledModel {

    /** Under which its embeddings are stored: of a face and its mirror image. */
    public static final String ID = "mobilefacenet-128-1+mirror";

    private BundledModel() {}
}
