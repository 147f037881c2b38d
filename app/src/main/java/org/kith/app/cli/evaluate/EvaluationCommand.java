package org.kith.app.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.ThreadsOption;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.app.platform.Version;
import org.kith.engine.model.Device;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all evaluations have: how to show the figures. */
public abstract class EvaluationCommand extends KithCommand {

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "kith.option.report")
    @Nullable
    private Path report;

    @Override
    public final Integer call() throws IOException {
        requireGiven();
        if (report != null) {
            requireFolderOf(report.toAbsolutePath());
        }
        Report page = new Report(text().get(title()), Version.ofKith(), text().locale());
        Object figures = evaluate(page);
        if (json) {
            out().println(Json.line(figures));
        }
        if (report != null) {
            page.write(report);
        }
        out().flush();
        return ExitCode.DONE;
    }

    /** Throws if what is to be measured with is not there. */
    void requireGiven() {}

    /** The message that says what is measured, for the head of the page. */
    abstract String title();

    /** Measures, shows each part as soon as it is known, and returns all of it for JSON. */
    abstract Object evaluate(Report page) throws IOException;

    final boolean wantsReport() {
        return report != null;
    }

    final Device device() {
        return device.device();
    }

    final int threads() {
        return threads.count();
    }

    private static void requireFolderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandException("cli.fault.no-folder-for-report", String.valueOf(folder));
        }
    }

    final void show(Report page, String heading, Table table) {
        if (!json) {
            out().println(heading);
            out().println(table.text());
            out().println();
            out().flush();
        }
        page.heading(heading);
        page.table(table);
    }

    /** A sentence of the messages. */
    final void say(Report page, String key, Object... arguments) {
        String sentence = said(key, arguments);
        if (!json) {
            out().println(sentence);
            out().flush();
        }
        page.paragraph(sentence);
    }

    final String said(String key, Object... arguments) {
        return text().get(key, arguments);
    }

    /** @param columns messages that say what stands in them; nothing stands over an empty one */
    final Table table(String... columns) {
        return Table.of(text(), columns);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    /** Without decimals. */
    public static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    public static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
