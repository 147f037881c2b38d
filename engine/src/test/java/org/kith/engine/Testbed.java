package org.kith.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.Ffmpeg;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.OpenCv;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Installation;

/** What tests on real pictures share: the natives and models of the build, the pictures beside it. */
public final class Testbed {

    private Testbed() {}

    public static OpenCv openCv() {
        return OpenCv.load(Installation.fromSystemProperties());
    }

    public static byte[] centerFace() {
        return bytes(Path.of(System.getProperty("kith.models"), "centerface-1", "centerface.onnx"));
    }

    /** One of the pictures in resources/photos. */
    public static Ffmpeg ffmpeg() {
        return Ffmpeg.of(Installation.fromSystemProperties());
    }

    public static Path photo(String name) {
        return Path.of(System.getProperty("kith.photos"), name);
    }

    /** A file or folder outside the repository; the test is skipped where it is not at hand. */
    public static Path shared(String path) {
        Path shared = Path.of(System.getProperty("kith.shared")).resolve(path);
        assumeTrue(Files.exists(shared), () -> "skipped: " + shared + " is not on this computer");
        return shared;
    }

    public static UprightImage decode(Path file) {
        return decode(bytes(file), file.getFileName().toString()).image();
    }

    public static DecodedPhoto decode(byte[] content, String fileName) {
        try {
            return new ImageDecoder(openCv(), ffmpeg(), ImageDecoder.DEFAULT_MAX_SIDE_PX).decode(content, fileName);
        } catch (UnreadablePhotoException e) {
            throw new AssertionError(fileName + ": " + e.getMessage(), e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return PhotoBytes.read(file);
        } catch (UnreadablePhotoException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
