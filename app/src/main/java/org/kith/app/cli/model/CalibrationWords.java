package org.kith.app.cli.model;

import org.kith.app.text.Text;
import org.kith.engine.model.CalibrationSource;

/** What a model was calibrated from, in the user's language. */
final class CalibrationWords {

    private CalibrationWords() {}

    /** To stand within a sentence. */
    static String of(CalibrationSource source, Text text) {
        return switch (source.kind()) {
            case BUNDLED -> text.get("cli.model.source.bundled");
            case VERDICTS -> text.get("cli.model.source.verdicts", source.faces());
            case HELD_OUT_VERDICTS -> text.get("cli.model.source.held-out-verdicts", source.faces());
            case FOLDER -> text.get("cli.model.source.folder", source.faces(), source.detail());
            case OTHER -> source.detail();
        };
    }
}
