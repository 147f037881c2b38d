package org.kith.app.cli.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Columns;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.engine.Engine;
import org.kith.engine.model.Calibration;
import org.kith.engine.networks.ModelEntry;
import org.kith.engine.store.row.LibraryModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith model list}: what the library could work with, and what it does work with. */
@Command(name = "list")
final class ModelListCommand extends KithCommand {

    private static final int ID_COLUMNS = 28;
    private static final int ORIGIN_COLUMNS = 8;
    private static final int FACES_COLUMNS = 10;

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    /**
     * A line of the list.
     *
     * @param model of the embeddings, as {@code kith faces} has it
     * @param origin bundled, added or learned
     * @param base of a projection, else null
     * @param faces that have an embedding of it
     * @param int8 whether there is an int8 form, which runs where the processor has VNNI
     * @param offset null while it is not calibrated
     * @param calibratedFrom code and arguments, see {@link org.kith.engine.model.CalibrationSource#text}
     * @param report the name of an added network; codes and arguments of what was learned, see {@link LibraryModel}
     */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Entry(
            String id,
            String model,
            String origin,
            @Nullable String base,
            boolean inUse,
            boolean pending,
            int faces,
            boolean int8,
            boolean calibrated,
            @Nullable Double offset,
            @Nullable Double slope,
            @Nullable String calibratedFrom,
            String report) {}

    @Override
    public Integer call() {
        List<ModelEntry> models;
        try (Engine engine = openForReading()) {
            models = engine.models().list();
        }
        if (json) {
            out().println(Json.lines(
                    models.stream().map(ModelListCommand::entry).toList()));
        } else {
            models.forEach(this::print);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private static Entry entry(ModelEntry entry) {
        LibraryModel model = entry.model();
        Calibration calibration = model.calibration();
        String base = model.baseId();
        return new Entry(
                entry.name(),
                model.id(),
                Names.of(entry.origin()),
                base == null ? null : ModelEntry.name(base),
                entry.inUse(),
                entry.pending(),
                entry.faces(),
                entry.int8(),
                calibration != null,
                calibration == null ? null : calibration.scale().offset(),
                calibration == null ? null : calibration.scale().slope(),
                calibration == null ? null : calibration.source().text(),
                model.report());
    }

    private void print(ModelEntry e) {
        String base = e.model().baseId();
        out().println((e.inUse() ? "* " : "  ")
                + Columns.padded(e.name(), ID_COLUMNS)
                + " "
                + Columns.padded(text().get("cli.model.origin." + Names.of(e.origin())), ORIGIN_COLUMNS)
                + " "
                + Columns.behind(counted(e.faces(), "face"), FACES_COLUMNS)
                + "  "
                + calibration(e.model().calibration())
                + (e.int8() ? text().get("cli.model.int8") : "")
                + (base == null ? "" : text().get("cli.model.from", ModelEntry.name(base)))
                + (e.pending() ? text().get("cli.model.pending", e.name()) : ""));
    }

    private String calibration(@Nullable Calibration calibration) {
        if (calibration == null) {
            return text().get("cli.model.not-calibrated");
        }
        double offset = calibration.scale().offset();
        double slope = calibration.scale().slope();
        return offset == 0 && slope == 1
                ? text().get("cli.model.calibrated")
                : text().get(
                                "cli.model.calibrated-from",
                                offset,
                                slope,
                                CalibrationWords.of(calibration.source(), text()));
    }
}
