package org.kith.app.cli.evaluate;

import org.kith.engine.evaluate.FaceChoice;
import picocli.CommandLine.Option;

/** {@code --largest}, for evaluations where a photo has one person's name. */
public final class FaceOption {

    @Option(names = "--largest", descriptionKey = "kith.option.largest")
    private boolean largest;

    public FaceChoice choice() {
        return largest ? FaceChoice.LARGEST : FaceChoice.CENTRAL;
    }
}
