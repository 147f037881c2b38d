package org.kith.engine.train.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of docs/decisions/0110: what a layer takes beside what the paper says. */
final class NetworkCostTest {

    /**
     * Each row within 5 %, but for two that the paper prints to one digit: conv1's 9,472 parameters as 9 K, the last layer
     * of NN2's 131,200 multiply-adds as 0.1 M. Biases count as parameters and as multiply-adds, both halves of a maxout,
     * and in 3c and 4e the 1 × 1 reductions at the size that goes in.
     */
    @ParameterizedTest
    @EnumSource(names = {"NN1", "NN2"})
    void eachTabulatedLayerTakesWhatThePaperSays(Network network) {
        List<LayerCost> tabulated = network.design().costs().stream()
                .filter(cost -> cost.paperParameters() != null)
                .toList();

        assertThat(tabulated).hasSize(network == Network.NN1 ? 14 : 13).allSatisfy(NetworkCostTest::agrees);
    }

    @Test
    void onlyFiguresOfOneDigitAreFurtherThanFivePercent() {
        assertThat(beyondFivePercent(Network.NN1)).containsExactly("conv1 parameters 9K: 9472");
        assertThat(beyondFivePercent(Network.NN2))
                .containsExactly("conv1 parameters 9K: 9472", "fully conn multiply-adds 0.1M: 131200");
    }

    @ParameterizedTest
    @EnumSource(names = {"NN1", "NN2", "NN4", "MOBILEFACENET"})
    void theWholeTakesWhatThePaperSays(Network network) {
        assertThat(network.design().total()).satisfies(NetworkCostTest::agrees);
    }

    /** Their layers are not published: near the budgets is all there is to be. */
    @ParameterizedTest
    @CsvSource({"NNS1, 26e6, 220e6", "NNS2, 4.3e6, 20e6"})
    void ownDesignsKeepTheBudgetsWithinATenth(Network network, double parameters, double multiplyAdds) {
        LayerCost total = network.design().total();

        assertThat((double) total.parameters()).isCloseTo(parameters, withinPercentage(10));
        assertThat((double) total.multiplyAdds()).isCloseTo(multiplyAdds, withinPercentage(10));
    }

    @Test
    void nn1IsNarrowedAsTabulated() {
        assertThat(Network.NN1.design().costs())
                .extracting(cost -> cost.layer() + " " + cost.height() + "×" + cost.width() + "×" + cost.channels())
                .containsExactly(
                        "conv1 110×110×64",
                        "pool1 55×55×64",
                        "rnorm1 55×55×64",
                        "conv2a 55×55×64",
                        "conv2 55×55×192",
                        "rnorm2 55×55×192",
                        "pool2 28×28×192",
                        "conv3a 28×28×192",
                        "conv3 28×28×384",
                        "pool3 14×14×384",
                        "conv4a 14×14×384",
                        "conv4 14×14×256",
                        "conv5a 14×14×256",
                        "conv5 14×14×256",
                        "conv6a 14×14×256",
                        "conv6 14×14×256",
                        "pool4 7×7×256",
                        "fc1 1×1×4096",
                        "fc2 1×1×4096",
                        "fc7128 1×1×128",
                        "L2 1×1×128");
    }

    @Test
    void nn2IsNarrowedAsTabulated() {
        assertThat(Network.NN2.design().costs())
                .extracting(cost -> cost.layer() + " " + cost.height() + "×" + cost.width() + "×" + cost.channels())
                .containsExactly(
                        "conv1 112×112×64",
                        "max pool + norm 56×56×64",
                        "inception 2 56×56×192",
                        "norm + max pool 28×28×192",
                        "inception 3a 28×28×256",
                        "inception 3b 28×28×320",
                        "inception 3c 14×14×640",
                        "inception 4a 14×14×640",
                        "inception 4b 14×14×640",
                        "inception 4c 14×14×640",
                        "inception 4d 14×14×640",
                        "inception 4e 7×7×1024",
                        "inception 5a 7×7×1024",
                        "inception 5b 7×7×1024",
                        "avg pool 1×1×1024",
                        "fully conn 1×1×128",
                        "L2 1×1×128");
    }

    @Test
    void nn3IsNn2AtItsOwnSize() {
        assertThat(Network.NN3.design().total().parameters())
                .isEqualTo(Network.NN2.design().total().parameters());
        assertThat(Network.NN3.design().inputHeight()).isEqualTo(160);
    }

    @Test
    void theSmallNetworkIsSmall() {
        LayerCost total = Network.SMALL.design().total();

        assertThat(total.multiplyAdds()).isLessThan(16_000_000);
        assertThat(total.parameters()).isLessThan(600_000);
    }

    @ParameterizedTest
    @EnumSource
    void everyNetworkEndsIn128Numbers(Network network) {
        assertThat(network.design().architecture().output()).isEqualTo(Volume.vector(128));
        assertThat(network.batchNormalised().architecture().output()).isEqualTo(Volume.vector(128));
    }

    @Test
    void aPrintedFigureAgreesWithWhatRoundsToIt() {
        PaperFigure figure = PaperFigure.of("1.6M");

        assertThat(figure).isEqualTo(new PaperFigure("1.6M", 1_600_000, 100_000));
        assertThat(figure.agreesWith(1_680_000)).isTrue();
        assertThat(figure.agreesWith(1_690_000)).isFalse();
        assertThat(PaperFigure.of("0.1M").agreesWith(149_000)).isTrue();
    }

    private static void agrees(LayerCost cost) {
        assertThat(cost.paperParameters() == null || cost.paperParameters().agreesWith(cost.parameters()))
                .as("%s: %d parameters, %s in the paper", cost.layer(), cost.parameters(), cost.paperParameters())
                .isTrue();
        assertThat(cost.paperMultiplyAdds() == null || cost.paperMultiplyAdds().agreesWith(cost.multiplyAdds()))
                .as(
                        "%s: %d multiply-adds, %s in the paper",
                        cost.layer(), cost.multiplyAdds(), cost.paperMultiplyAdds())
                .isTrue();
    }

    private static List<String> beyondFivePercent(Network network) {
        return network.design().costs().stream()
                .flatMap(cost -> Stream.of(
                        beyond(cost.layer() + " parameters", cost.parameters(), cost.paperParameters()),
                        beyond(cost.layer() + " multiply-adds", cost.multiplyAdds(), cost.paperMultiplyAdds())))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String beyond(String what, long ours, @Nullable PaperFigure paper) {
        boolean within = paper == null || Math.abs(ours - paper.value()) <= 0.05 * paper.value();
        return within ? "" : what + " " + paper + ": " + ours;
    }
}
