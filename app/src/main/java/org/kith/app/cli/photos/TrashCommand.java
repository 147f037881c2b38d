package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.text.Visible;
import org.kith.engine.act.Acted;
import org.kith.engine.trash.TrashReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith trash}: moves files of photos to the trash of the system. */
@Command(name = "trash")
public final class TrashCommand extends PhotosCommand {

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Override
    public Integer call() {
        Acted<TrashReport> acted =
                onPhotos(photos, (engine, ids) -> engine.photos().trash(ids));
        TrashReport report = acted.result();
        for (TrashReport.Failure failure : report.failed()) {
            err().println("kith: " + said(failure));
        }
        err().flush();
        int code = say(acted);
        return report.failed().isEmpty() ? code : report.moved() == 0 ? ExitCode.NOT_DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private String said(TrashReport.Failure failure) {
        String file = Visible.name(failure.file());
        return failure.reason().isEmpty()
                ? text().get("cli.trash.gone", file)
                : text().get("cli.trash.stays", file, failure.reason());
    }
}
