package org.kith.app.window.acts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.kith.app.text.Text;
import org.kith.app.window.fx.FileManager;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop around the window: its other programs, its clipboard, its printers. FX thread only. */
public final class Desktop implements Elsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private final Supplier<Optional<File>> chooseProgram;
    private final Executor worker;
    private final Executor fx;
    private final ToastViewModel toasts;
    private final Text text;

    /**
     * Over a window.
     *
     * @param chooseProgram asks for the file of a program
     * @param worker starts other programs, which takes time
     */
    public Desktop(
            Supplier<Optional<File>> chooseProgram, Executor worker, Executor fx, ToastViewModel toasts, Text text) {
        this.chooseProgram = chooseProgram;
        this.worker = worker;
        this.fx = fx;
        this.toasts = toasts;
        this.text = text;
    }

    @Override
    public void showInFolder(Path file) {
        start(() -> new FileManager().accept(file), "acts.no-file-manager");
    }

    @Override
    public void open(List<Path> files) {
        start(() -> files.forEach(file -> run(opening(System.getProperty("os.name", ""), file))), "acts.no-program");
    }

    static List<String> opening(String os, Path file) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", file.toString());
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", file.toString());
    }

    @Override
    public void openWith(List<Path> files) {
        chooseProgram.get().ifPresent(program -> start(() -> run(with(program, files)), "acts.no-program"));
    }

    static List<String> with(File program, List<Path> files) {
        List<String> command = new ArrayList<>();
        if (program.getName().endsWith(".app")) { // a program of macOS is a folder
            command.addAll(List.of("open", "-a", program.getPath()));
        } else {
            command.add(program.getPath());
        }
        files.forEach(file -> command.add(file.toString()));
        return command;
    }

    private static void run(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void start(Runnable program, String failed) {
        worker.execute(() -> {
            try {
                program.run();
            } catch (RuntimeException e) {
                LOG.warn("Another program could not be started", e);
                fx.execute(() -> toasts.show(Toast.of(text.get(failed))));
            }
        });
    }

    @Override
    public void copyFiles(List<Path> files) {
        put(content -> {
            content.putFiles(files.stream().map(Path::toFile).toList());
            content.putString(String.join(
                    System.lineSeparator(), files.stream().map(Path::toString).toList()));
        });
    }

    @Override
    public void copyPicture(Image picture) {
        put(content -> content.putImage(picture));
    }

    private static void put(Consumer<ClipboardContent> what) {
        ClipboardContent content = new ClipboardContent();
        what.accept(content);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Each on a sheet of its own, as large as it fits, and lying where it is wider than tall. */
    @Override
    public void print(List<Image> pictures) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            toasts.show(Toast.of(text.get("acts.no-printer")));
            return;
        }
        if (!job.showPrintDialog(null)) {
            return;
        }
        boolean printed = true;
        for (Image picture : pictures) {
            boolean lying = picture.getWidth() > picture.getHeight();
            PageLayout chosen = job.getJobSettings().getPageLayout();
            PageLayout page = job.getPrinter()
                    .createPageLayout(
                            chosen.getPaper(),
                            lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
                            chosen.getLeftMargin(),
                            chosen.getRightMargin(),
                            chosen.getTopMargin(),
                            chosen.getBottomMargin());
            ImageView view = new ImageView(picture);
            view.setPreserveRatio(true);
            view.setFitWidth(page.getPrintableWidth());
            view.setFitHeight(page.getPrintableHeight());
            printed &= job.printPage(page, new StackPane(view));
        }
        printed &= job.endJob();
        toasts.show(Toast.of(text.get(printed ? "acts.printed" : "acts.not-printed", pictures.size())));
    }
}
