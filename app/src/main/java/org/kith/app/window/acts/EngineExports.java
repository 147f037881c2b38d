package org.kith.app.window.acts;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.kith.app.text.ByteText;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.jobs.JobName;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.Engine;
import org.kith.engine.ask.AskForm;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PhotoId;
import org.kith.engine.output.CopyForm;
import org.kith.engine.output.CopyReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of photos of the open library. FX thread only. */
public final class EngineExports implements Exports {

    private static final Logger LOG = LoggerFactory.getLogger(EngineExports.class);

    private final Engine engine;
    private final JobsViewModel jobs;
    private final Around around;

    /**
     * The window.
     *
     * @param chooseFolder asks for a folder
     * @param chooseNewFile asks for a file to write, by a title and a name
     * @param showFolder shows a folder
     */
    public record Around(
            Supplier<Window> owner,
            Supplier<Optional<File>> chooseFolder,
            BiFunction<String, String, Optional<File>> chooseNewFile,
            Consumer<Path> showFolder,
            ToastViewModel toasts,
            Text text) {}

    public EngineExports(Engine engine, JobsViewModel jobs, Around around) {
        this.engine = engine;
        this.jobs = jobs;
        this.around = around;
    }

    @Override
    public Optional<CopyForm> form(int photos) {
        return new ExportDialog(around.text()).ask(around.owner().get(), photos);
    }

    @Override
    public Optional<Path> folder() {
        return around.chooseFolder().get().map(File::toPath);
    }

    @Override
    public void copy(List<PhotoId> photos, Path folder, CopyForm form) {
        jobs.follow(
                engine.copy(photos, folder, form),
                JobName.exporting(folder),
                report -> tell(report, folder),
                failure -> {
                    LOG.warn("Photos could not be exported", failure);
                    around.toasts().show(Toast.of(around.text().get("export.failed", folder)));
                });
    }

    @Override
    public void ask(List<PhotoId> photos) {
        new AskDialog(around.text()).ask(around.owner().get(), photos.size()).ifPresent(form -> around.chooseNewFile()
                .apply(around.text().get("ask.title"), around.text().get("ask.file"))
                .map(File::toPath)
                .ifPresent(file -> ask(photos, file, form)));
    }

    private void ask(List<PhotoId> photos, Path file, AskForm form) {
        Text text = around.text();
        jobs.follow(
                engine.ask(photos, file, form),
                JobName.asking(file),
                report -> {
                    if (!report.cancelled()) {
                        around.toasts()
                                .show(new Toast(
                                        text.get(
                                                "ask.done",
                                                file,
                                                report.photos(),
                                                report.faces(),
                                                ByteText.of(report.bytes(), text)),
                                        text.get("export.show"),
                                        () -> around.showFolder().accept(file)));
                    }
                },
                failure -> {
                    if (!(failure instanceof CancellationException)) {
                        LOG.warn("Nobody could be asked", failure);
                        around.toasts()
                                .show(Toast.of(
                                        failure instanceof EngineException known
                                                ? FaultText.of(known, text)
                                                : text.get("ask.failed", file)));
                    }
                });
    }

    private void tell(CopyReport report, Path folder) {
        Text text = around.text();
        String sentence = report.failed().isEmpty()
                ? text.get("export.done", report.copied().size(), folder)
                : text.get(
                        "export.done-but",
                        report.copied().size(),
                        folder,
                        report.failed().size(),
                        String.valueOf(report.failed().get(0).photo().getFileName()));
        Optional<Path> first = report.copied().stream().findFirst();
        around.toasts()
                .show(
                        first.isEmpty()
                                ? Toast.of(sentence)
                                : new Toast(sentence, text.get("export.show"), () -> around.showFolder()
                                        .accept(first.get())));
    }
}
