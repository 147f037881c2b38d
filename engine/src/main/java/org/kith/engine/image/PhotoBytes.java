package org.kith.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.kith.engine.model.PhotoProblem.Kind;

/** Reads photo files whole: their bytes are hashed and decoded, and OpenCV cannot open every path. */
public final class PhotoBytes {

    /** The largest file read into memory; 200 megapixels as an uncompressed TIFF are 600 MB. */
    static final long MAX_FILE_BYTES = 700L << 20;

    private PhotoBytes() {}

    /**
     * The whole file.
     *
     * @throws UnreadablePhotoException MISSING, UNREADABLE, TOO_LARGE, or NOT_A_PICTURE for a large file that is none
     */
    public static byte[] read(Path file) throws UnreadablePhotoException {
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw tooLarge(file);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnreadablePhotoException(Kind.MISSING, "the file is gone", e);
        } catch (AccessDeniedException e) {
            throw new UnreadablePhotoException(Kind.UNREADABLE, "Kith may not read the file", e);
        } catch (IOException e) {
            throw new UnreadablePhotoException(Kind.UNREADABLE, "reading the file failed (" + e.getMessage() + ")", e);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(Kind.TOO_LARGE, "the file does not fit into memory", e);
        }
    }

    /** A film is no picture, whatever its size. */
    private static UnreadablePhotoException tooLarge(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(ImageFormat.HEAD_BYTES);
            if (ImageFormat.of(head, file.toString()) == ImageFormat.UNKNOWN) {
                return new UnreadablePhotoException(Kind.NOT_A_PICTURE, "its content is of no picture format");
            }
        }
        return new UnreadablePhotoException(
                Kind.TOO_LARGE, "the file has more than the " + (MAX_FILE_BYTES >> 20) + " MB that Kith reads");
    }
}
