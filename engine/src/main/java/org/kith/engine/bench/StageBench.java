package org.kith.engine.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.Ffmpeg;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;

/** The stages of indexing, one by one, as indexing runs them. Thread-safe; what it opens is not. */
public final class StageBench {

    private final Installation installation;

    public StageBench(Installation installation) {
        this.installation = installation;
    }

    /** From a file's bytes to pixels. */
    public DecodeTrial decoding() {
        return new DecodeTrial(decoder());
    }

    /**
     * Finding faces; to be closed.
     *
     * @param detectors how many there are for working at once
     */
    public DetectTrial detection(int detectors) {
        return DetectTrial.open(installation, detectors);
    }

    /**
     * The network that Kith brings beside its plain conversion; to be closed.
     *
     * @param folder an empty one, for the conversion
     */
    public EmbedTrial embedding(Device device, Path folder) throws IOException {
        return EmbedTrial.open(installation, device, folder);
    }

    /**
     * Makes copies of photos to measure with.
     *
     * @param megapixels of each copy; null: as the photo is
     * @param copies of each photo, each another file
     */
    public PhotoCopies copies(@Nullable Double megapixels, int copies) {
        return new PhotoCopies(decoder(), megapixels, copies);
    }

    private ImageDecoder decoder() {
        return new ImageDecoder(OpenCv.load(installation), Ffmpeg.of(installation), ImageDecoder.DEFAULT_MAX_SIDE_PX);
    }
}
