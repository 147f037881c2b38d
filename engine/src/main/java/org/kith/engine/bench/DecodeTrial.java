package org.kith.engine.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.ImageFormat;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;

/** Decodes as indexing does, and to all pixels. */
public final class DecodeTrial {

    /** How long indexing takes pictures at most. */
    public static final int REDUCED_PX = ImageDecoder.DEFAULT_MAX_SIDE_PX;

    /** No photo is longer. */
    private static final int ALL_PIXELS = 1 << 16;

    private final ImageDecoder reduced;
    private final ImageDecoder full;

    DecodeTrial(ImageDecoder reduced) {
        this.reduced = reduced;
        this.full = reduced.withMaxSidePx(ALL_PIXELS);
    }

    /**
     * Decodes a photo several times, after once to warm up; reading the file is not counted. Empty for a file that is no photo.
     *
     * @param rounds 1 or more
     * @param afterEach what takes turns with it
     */
    public Optional<DecodeTimes> measure(Path file, int rounds, Runnable afterEach) {
        try {
            byte[] bytes = PhotoBytes.read(file);
            String name = file.getFileName().toString();
            DecodedPhoto photo = full.decode(bytes, name); // warms up as well
            List<Double> reducedMs = new ArrayList<>();
            List<Double> fullMs = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                reducedMs.add(millis(bytes, name, reduced));
                fullMs.add(millis(bytes, name, full));
                afterEach.run();
            }
            return Optional.of(new DecodeTimes(
                    photo.format().label(),
                    List.of(ImageFormat.values()).indexOf(photo.format()),
                    (long) photo.image().width() * photo.image().height(),
                    reducedMs,
                    fullMs));
        } catch (UnreadablePhotoException e) {
            return Optional.empty();
        }
    }

    private static double millis(byte[] bytes, String name, ImageDecoder decoder) throws UnreadablePhotoException {
        long start = System.nanoTime();
        decoder.decode(bytes, name);
        return (System.nanoTime() - start) / 1e6;
    }
}
