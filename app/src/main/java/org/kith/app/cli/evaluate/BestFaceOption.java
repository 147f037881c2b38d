package org.kith.app.cli.evaluate;

import org.kith.engine.evaluate.FaceChoice;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code --largest} or {@code --best-face}, where all photos of a person are looked at together. */
final class BestFaceOption {

    @ArgGroup
    private Which which = new Which();

    private static final class Which {

        @Option(names = "--largest", descriptionKey = "kith.option.largest")
        private boolean largest;

        @Option(names = "--best-face", descriptionKey = "kith.option.best-face")
        private boolean best;
    }

    FaceChoice choice() {
        if (which.best) {
            return FaceChoice.BEST;
        }
        return which.largest ? FaceChoice.LARGEST : FaceChoice.CENTRAL;
    }
}
