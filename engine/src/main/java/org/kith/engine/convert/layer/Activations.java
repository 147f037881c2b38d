package org.kith.engine.convert.layer;

/**
 * What a layer gives for one picture.
 *
 * @param values rows from the top, then columns, then channels, as TFLite has them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Activations(Shape shape, float[] values) {

    public Activations {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(values.length + " values for " + shape);
        }
    }

    public static Activations zeros(Shape shape) {
        return new Activations(shape, new float[shape.size()]);
    }
}
