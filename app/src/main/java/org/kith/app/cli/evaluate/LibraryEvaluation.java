package org.kith.app.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.engine.Evaluation;

/** An evaluation of what indexing found. */
abstract class LibraryEvaluation extends FolderEvaluation {

    @Override
    final Object evaluate(Report page) throws IOException {
        try (EvaluationLibrary library = openLibrary()) {
            return evaluate(library.evaluation(), page);
        }
    }

    abstract Object evaluate(Evaluation evaluation, Report page) throws IOException;

    private EvaluationLibrary openLibrary() throws IOException {
        if (context().namedLibrary().isPresent()) {
            return EvaluationLibrary.existing(openForReading(device()));
        }
        return EvaluationLibrary.temporary(toIndex(), installation(), device(), threads(), progress());
    }

    /** What a library made for it holds: folders or files. */
    List<Path> toIndex() {
        return List.of(images());
    }
}
