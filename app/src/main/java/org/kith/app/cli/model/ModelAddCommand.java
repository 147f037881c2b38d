package org.kith.app.cli.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.Conversion;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.Models;
import org.kith.engine.convert.ConversionReport;
import org.kith.engine.convert.FaceInput;
import org.kith.engine.convert.NetworkFile;
import org.kith.engine.convert.PreluForm;
import org.kith.engine.networks.card.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith model add}: a network of the user's, copied into the library. */
@Command(name = "add")
final class ModelAddCommand extends WritingCommand {

    private static final String SYMBOL_END = "-symbol.json";
    private static final List<String> NETWORK_ENDS = List.of(".onnx", ".tflite");

    @Parameters(index = "0", paramLabel = "FOLDER|FILE")
    private @Nullable Path source;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PARAMS")
    private @Nullable Path parameters;

    @Option(names = "--id", paramLabel = "ID")
    private @Nullable String id;

    @Option(names = "--input-size", paramLabel = "PX")
    private int sidePx = FaceInput.USUAL_SIDE_PX;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Override
    public LibraryUse use() {
        return LibraryUse.WORKS;
    }

    @Override
    public Integer call() {
        return write(EngineConfig.of(libraryFolder()), this::add);
    }

    private int add(Engine engine) {
        Path given = Objects.requireNonNull(source).toAbsolutePath().normalize();
        if (parameters != null) {
            Conversion.MxnetPair pair =
                    new Conversion.MxnetPair(given, parameters.toAbsolutePath().normalize(), sidePx);
            addMade(
                    engine,
                    given,
                    (conversion, folder) -> conversion.ofMxnet(pair, network.input(), network.photos(), folder));
            return ExitCode.DONE;
        }
        if (Files.isRegularFile(given)
                && endOf(given).filter(NETWORK_ENDS::contains).isPresent()) {
            NetworkFile file = new NetworkFile(given, sidePx);
            addMade(
                    engine,
                    given,
                    (conversion, folder) ->
                            conversion.of(file, network.input(), network.photos(), folder, PreluForm.SPLIT));
            return ExitCode.DONE;
        }
        if (given.toString().endsWith(SYMBOL_END)) {
            throw new CommandException("cli.fault.symbol-without-parameters", given);
        }
        if (!Files.isDirectory(given)) {
            throw new CommandException("cli.fault.no-model-folder", given);
        }
        add(engine, given);
        return ExitCode.DONE;
    }

    /** Makes a model's folder of files. */
    private interface Maker {
        ConversionReport make(Conversion conversion, Path folder);
    }

    private void addMade(Engine engine, Path file, Maker maker) {
        String name = id == null ? idOf(file) : id;
        if (!Models.isName(name)) { // it becomes a folder's
            throw new CommandException("cli.fault.no-model-name", name);
        }
        TemporaryFolder temporary;
        try {
            temporary = TemporaryFolder.make("model");
        } catch (IOException e) {
            throw new CommandException(e, "cli.fault.no-temporary-folder", String.valueOf(e.getMessage()));
        }
        try {
            Path folder = temporary.path().resolve(name);
            ConversionReport report = maker.make(Engine.workshop(installation()).conversion(), folder);
            NetworkOptions.projection(report, text()).ifPresent(out()::println);
            add(engine, folder);
        } finally {
            delete(temporary);
        }
    }

    private void add(Engine engine, Path folder) {
        ModelCard card = engine.models().add(folder);
        tell("cli.model.added", card.id(), card.title());
        out().flush();
    }

    private static String idOf(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String bare = endOf(file)
                .map(end -> name.substring(0, name.length() - end.length()))
                .orElse(name);
        return bare.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
    }

    /** What a file's name says of what is in it. */
    private static Optional<String> endOf(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(SYMBOL_END), NETWORK_ENDS.stream())
                .filter(name::endsWith)
                .findFirst();
    }

    private static void delete(TemporaryFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new CommandException(
                    e, "cli.fault.folder-not-deleted", folder.path(), String.valueOf(e.getMessage()));
        }
    }
}
