package org.kith.engine.convert.onnx;

import org.kith.engine.convert.layer.Shape;

/**
 * What a node of the graph computes, in the dimensions that the file gives it.
 *
 * @param rank 4 for pictures, 2 for vectors, 3 for vectors on their way from one to the other; the first is the batch
 * @param channelsLast whether the file has the channels of a picture behind its rows and columns
 */
record Tensor(int node, int rank, boolean channelsLast) implements Value {

    static Tensor picture(int node) {
        return new Tensor(node, 4, false);
    }

    static Tensor vector(int node) {
        return new Tensor(node, 2, false);
    }

    /** The same form of another node. */
    Tensor at(int otherNode) {
        return new Tensor(otherNode, rank, channelsLast);
    }

    int channelAxis() {
        return channelsLast ? rank - 1 : 1;
    }

    int[] dims(Shape shape, int batch) {
        if (rank == 2) {
            return new int[] {batch, shape.channels()};
        }
        if (rank == 3) {
            return channelsLast ? new int[] {batch, 1, shape.channels()} : new int[] {batch, shape.channels(), 1};
        }
        return channelsLast
                ? new int[] {batch, shape.height(), shape.width(), shape.channels()}
                : new int[] {batch, shape.channels(), shape.height(), shape.width()};
    }
}
