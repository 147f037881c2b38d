package org.kith.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kith.engine.train.data.PaintedFaces;

/** Two convolutions with batch normalisation: learns painted faces in seconds. */
final class TinyNetwork implements TrainableNetwork {

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public int inputHeight() {
        return PaintedFaces.SIDE;
    }

    @Override
    public int inputWidth() {
        return PaintedFaces.SIDE;
    }

    @Override
    public Block block() {
        return new SequentialBlock()
                .add(convolution(16))
                .add(BatchNorm.builder().build())
                .add(Activation.reluBlock())
                .add(convolution(24))
                .add(BatchNorm.builder().build())
                .add(Activation.reluBlock())
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(128).build())
                .add(new LambdaBlock(list -> new NDList(normalised(list.singletonOrThrow())), "L2"));
    }

    private static Block convolution(int filters) {
        return Conv2d.builder()
                .setKernelShape(new Shape(5, 5))
                .optStride(new Shape(3, 3))
                .optPadding(new Shape(2, 2))
                .setFilters(filters)
                .optBias(false)
                .build();
    }

    private static NDArray normalised(NDArray vectors) {
        return vectors.div(vectors.square().sum(new int[] {1}, true).add(1e-10).sqrt());
    }

    /** The numbers as text: what is compared here is whether they are the same. */
    @Override
    public void export(Block trained, Path folder, String id) throws IOException {
        Files.writeString(folder.resolve(id + "-symbol.json"), "{}");
        Files.write(
                folder.resolve(id + "-0000.params"),
                trained.getParameters().values().stream()
                        .map(parameter ->
                                java.util.Arrays.toString(parameter.getArray().toFloatArray()))
                        .toList());
    }
}
