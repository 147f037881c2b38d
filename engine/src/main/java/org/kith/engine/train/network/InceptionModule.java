package org.kith.engine.train.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the paper's table 2: convolutions of several sizes and a pooling side by side (Szegedy et al., arXiv:1409.4842).
 *
 * @param name in the table: 3a
 * @param ones filters of 1 × 1; 0 where there are none
 * @param threes filters of 3 × 3 and before them
 * @param fives filters of 5 × 5 and before them
 * @param projection filters of 1 × 1 after the pooling; 0 where its result is taken as it is
 * @param stride of the 3 × 3, 5 × 5 and pooling windows
 */
record InceptionModule(
        String name, int ones, Reduced threes, Reduced fives, Pooling pooling, int projection, int stride) {

    /** 1 × 1 filters that leave fewer channels, and the larger filters over them; 0 where there are none. */
    record Reduced(int reduction, int filters) {
        static final Reduced NONE = new Reduced(0, 0);
    }

    enum Pooling {
        MAX,
        L2
    }

    /** A module that keeps the size. */
    static InceptionModule keeping(
            String name, int ones, Reduced threes, Reduced fives, Pooling pooling, int projection) {
        return new InceptionModule(name, ones, threes, fives, pooling, projection, 1);
    }

    /** A module that halves the size, as 3c and 4e: without 1 × 1, its maxima unprojected. */
    static InceptionModule halving(String name, Reduced threes, Reduced fives) {
        return new InceptionModule(name, 0, threes, fives, Pooling.MAX, 0, 2);
    }

    static Reduced filters(int reduction, int filters) {
        return new Reduced(reduction, filters);
    }

    InceptionModule withoutFives() {
        return new InceptionModule(name, ones, threes, Reduced.NONE, pooling, projection, stride);
    }

    int addTo(ArchitectureBuilder builder, PaperLayers layers, int from) {
        builder.layer("inception " + name);
        List<Integer> branches = new ArrayList<>();
        if (ones > 0) {
            branches.add(layers.convolution(from, ones, KernelWindow.POINT));
        }
        addReduced(layers, from, threes, 3, branches);
        addReduced(layers, from, fives, 5, branches);
        KernelWindow window = KernelWindow.centred(3, stride);
        int pooled = pooling == Pooling.MAX ? builder.maxPool(from, window) : layers.l2Pool(from, window);
        branches.add(projection > 0 ? layers.convolution(pooled, projection, KernelWindow.POINT) : pooled);
        return builder.concat(branches);
    }

    private void addReduced(PaperLayers layers, int from, Reduced branch, int side, List<Integer> branches) {
        if (branch.filters() > 0) {
            int reduced = layers.convolution(from, branch.reduction(), KernelWindow.POINT);
            branches.add(layers.convolution(reduced, branch.filters(), KernelWindow.centred(side, stride)));
        }
    }
}
