package org.kith.app.window;

import java.util.Locale;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;

/** Says in the user's language why a library cannot be opened. */
final class FailureReason {

    private FailureReason() {}

    /** What is no matter of the library is a matter of the installation: the fault says which file. */
    static String of(EngineException failure, Text text) {
        return failure instanceof LibraryException library
                ? text.get("failure.library." + key(library.kind()), library.where())
                : text.get("failure.other", FaultText.of(failure, text));
    }

    private static String key(LibraryException.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
