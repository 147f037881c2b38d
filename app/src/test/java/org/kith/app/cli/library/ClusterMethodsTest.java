package org.kith.app.cli.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.engine.cluster.compare.ClusteringMethod;

/** The methods that {@code kith cluster} takes. */
class ClusterMethodsTest {

    @Test
    void everyMethodOfTheEngineIsOffered() {
        assertThat(Arrays.stream(ClusterCommand.Method.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Arrays.stream(ClusteringMethod.values()).map(Enum::name), Stream.of("KMEANS"))
                                .toList());
    }

    @Test
    void theHelpNamesThemAll() {
        for (Locale language : Text.languages()) {
            String help = new Text(language).help().getString("kith.cluster.method");
            for (ClusterCommand.Method method : ClusterCommand.Method.values()) {
                assertThat(help).as(language.toString()).contains(method.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
