package org.kith.engine.evaluate.robustness;

/**
 * Under what photos are looked at.
 *
 * @param what is changed, such as "JPEG quality"
 * @param level how much, such as "30"
 */
public record Condition(String what, String level) {

    public static final String JPEG_QUALITY = "JPEG quality";

    /** Of the box of the face. */
    public static final String FACE_PIXELS = "face pixels";

    /** Of embeddings as they are; the level says how many are left. */
    public static final String DIMENSIONS = "dimensions, float32";

    /** The level where the face is cropped by its box. */
    public static final String BOX = "box";
}
