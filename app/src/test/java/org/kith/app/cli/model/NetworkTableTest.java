package org.kith.app.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.engine.train.network.Network;

final class NetworkTableTest {

    private static final NetworkTable TABLE = new NetworkTable(new Text(Locale.ENGLISH));

    @Test
    void whatALayerTakesStandsBesideWhatThePaperSays() {
        assertThat(TABLE.of(Network.NN1.design()).lines())
                .contains("nn1: pictures of 220 × 220, rows × columns")
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence("conv2 ", "55×55×192", "110,784", "111K", "335,121,600", "335M"))
                .anySatisfy(line -> assertThat(line).containsSubsequence("total", "140M", "1.6G"));
    }

    @Test
    void whereThePaperSaysNothingTheColumnIsEmpty() {
        assertThat(TABLE.of(Network.SMALL.design()).lines())
                .anySatisfy(line -> assertThat(line).matches("conv1 +32×32×32 +2,464 +2,457,600"));
    }
}
