package org.kith.app.cli.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.engine.Engine;
import org.kith.engine.bench.EmbedTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith bench embed}: one pass of one face through the network, and through its plain conversion. */
@Command(
        name = "embed",
        description = "Measure one pass of one face through the network, in batches of several sizes.",
        footer = {
            "",
            "Beside the network that Kith brings, the same network converted operator by operator is measured: each PReLU is"
                    + " MXNet's own operator. It is made of the bundled files into a folder thrown away. Rounds of the two"
                    + " take turns; the ratio is the median of those of neighbouring rounds.",
            "Median over the rounds (fastest … slowest round). Pixels are random: the network does not care.",
            "Indexing makes two passes a face, one of its mirror image."
        })
final class BenchEmbed extends KithCommand {

    private static final int WARM_UP_ROUNDS = 5;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--batch", split = ",", paramLabel = "N", description = "Faces a batch (default: 1,8,16).")
    private List<Integer> batches = List.of(1, 8, EmbedTrial.LARGEST_BATCH);

    @Option(names = "--rounds", paramLabel = "N", description = "Batches measured of each size (default: 30).")
    private int rounds = 30;

    @Override
    public Integer call() throws IOException {
        try (TemporaryFolder models = TemporaryFolder.make("bench");
                EmbedTrial embedding =
                        Engine.workshop(installation()).bench().embedding(device.device(), models.path())) {
            out().printf(
                            "%s, OMP_NUM_THREADS=%s; plain: the same with %d PReLU operators%n",
                            embedding.modelId(), System.getenv("OMP_NUM_THREADS"), embedding.prelus());
            for (int batch : batches) {
                compare(embedding.batch(Math.max(1, batch)));
            }
        }
        return ExitCode.DONE;
    }

    private void compare(EmbedTrial.Batch batch) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            batch.bundledMs();
            batch.plainMs();
        }
        PairedSamples pairs = PairedSamples.measure(rounds, batch::bundledMs, batch::plainMs);
        out().printf(
                        Locale.ROOT,
                        "batch %3d: %s a face; plain %s; %s times as fast; embeddings apart by %.0e at most (squared)%n",
                        batch.faces(),
                        pairs.first().summary("ms"),
                        pairs.second().summary("ms"),
                        pairs.ratio().summary(),
                        batch.largestSquaredDistance());
        out().flush();
    }
}
