package org.kith.app.cli.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.engine.Engine;
import org.kith.engine.bench.EmbedTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith bench embed}: one pass of one face through the network, its plain conversion, and its int8 form. */
@Command(name = "embed")
final class BenchEmbed extends KithCommand {

    private static final int WARM_UP_ROUNDS = 5;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--batch", split = ",", paramLabel = "N")
    private List<Integer> batches = List.of(1, 8, EmbedTrial.LARGEST_BATCH);

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 30;

    @Override
    public Integer call() throws IOException {
        try (TemporaryFolder models = TemporaryFolder.make("bench");
                EmbedTrial embedding =
                        Engine.workshop(installation()).bench().embedding(device.device(), models.path())) {
            tell(
                    "cli.bench.embed.model",
                    embedding.modelId(),
                    String.valueOf(System.getenv("OMP_NUM_THREADS")),
                    embedding.prelus());
            for (int batch : batches) {
                compare(embedding, embedding.batch(Math.max(1, batch)));
            }
        }
        return ExitCode.DONE;
    }

    private void compare(EmbedTrial embedding, EmbedTrial.Batch batch) {
        compare("cli.bench.embed.batch", batch, batch::bundledMs, batch::plainMs, batch::largestSquaredDistance);
        if (embedding.hasInt8()) {
            compare(
                    "cli.bench.embed.int8",
                    batch,
                    batch::int8Ms,
                    batch::bundledMs,
                    batch::largestSquaredDistanceOfInt8);
        }
        out().flush();
    }

    private void compare(
            String key, EmbedTrial.Batch batch, DoubleSupplier one, DoubleSupplier other, DoubleSupplier apart) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            double unused = one.getAsDouble() + other.getAsDouble();
        }
        PairedSamples pairs = PairedSamples.measure(rounds, one, other);
        tell(
                key,
                String.format(Locale.ROOT, "%3d", batch.faces()),
                pairs.first().summary("ms"),
                pairs.second().summary("ms"),
                pairs.ratio().summary(),
                String.format(Locale.ROOT, "%.0e", apart.getAsDouble()));
    }
}
