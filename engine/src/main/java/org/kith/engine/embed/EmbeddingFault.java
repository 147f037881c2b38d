package org.kith.engine.embed;

import org.kith.engine.fault.Fault;

/** What may be wrong with the numbers a model gives; and what it runs on. */
public enum EmbeddingFault implements Fault {
    MODEL_GONE("The model “{0}” of this library is missing: its folder {1} is gone. Add it again with kith "
            + "model add, or go back with kith model use {2}."),
    OTHER_DIMENSIONS("The model {0} gives {1,number,#} numbers a face instead of {2,number,#}: choose another one."),
    NOT_SO_MANY_DIMENSIONS(
            "The model in {0} does not give {1,number,#} to {2,number,#} numbers a face, as a multiple of "
                    + "{3,number,#}: choose one that does."),
    NOT_IN_OPENCV("The model {0} does not run in OpenCV ({1}): choose another one."),
    EMBEDDER("{0} on {1}"),
    ON_OPENCV("OpenCV {0} on the CPU in float32");

    private final String english;

    EmbeddingFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "embedding";
    }

    @Override
    public String english() {
        return english;
    }
}
