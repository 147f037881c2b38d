package org.kith.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.scan.OrdinaryFile;

/** Reads photo files whole: their bytes are hashed and decoded, and OpenCV cannot open every path. */
public final class PhotoBytes {

    /** The largest file read into memory; 200 megapixels as an uncompressed TIFF are 600 MB. */
    static final long MAX_FILE_BYTES = 700L << 20;

    /** A JPEG's size stands behind its EXIF block of at most 64 KB, and often a thumbnail or a colour profile as large. */
    private static final int LARGEST_HEAD_BYTES = 1 << 18;

    private PhotoBytes() {}

    /**
     * The whole file.
     *
     * @throws UnreadablePhotoException MISSING, UNREADABLE, TOO_LARGE, or NOT_A_PICTURE for a large file that is none
     */
    public static byte[] read(Path file) throws UnreadablePhotoException {
        requireOrdinary(file);
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw tooLarge(file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(PhotoProblem.of(Kind.TOO_LARGE, ProblemReason.NO_MEMORY_TO_READ), e);
        }
    }

    /**
     * The beginning of a file, or all of a small one: formats say their size there.
     *
     * @throws UnreadablePhotoException MISSING or UNREADABLE
     */
    public static byte[] head(Path file) throws UnreadablePhotoException {
        requireOrdinary(file);
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LARGEST_HEAD_BYTES);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * What a file holds, by its beginning and, of a weak one, its name.
     *
     * @throws UnreadablePhotoException MISSING or UNREADABLE
     */
    static ImageFormat format(Path file) throws UnreadablePhotoException {
        requireOrdinary(file);
        try (InputStream stream = Files.newInputStream(file)) {
            return ImageFormat.of(
                    stream.readNBytes(ImageFormat.HEAD_BYTES),
                    file.getFileName().toString());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A photo that was one may be a pipe by now. */
    private static void requireOrdinary(Path file) throws UnreadablePhotoException {
        if (OrdinaryFile.isSpecial(file)) {
            throw new UnreadablePhotoException(PhotoProblem.of(Kind.UNREADABLE, ProblemReason.NOT_A_FILE));
        }
    }

    static UnreadablePhotoException unreadable(IOException e) {
        if (e instanceof NoSuchFileException) {
            return new UnreadablePhotoException(PhotoProblem.of(Kind.MISSING, ProblemReason.GONE), e);
        }
        if (e instanceof AccessDeniedException) {
            return new UnreadablePhotoException(PhotoProblem.of(Kind.UNREADABLE, ProblemReason.NOT_ALLOWED), e);
        }
        return new UnreadablePhotoException(
                PhotoProblem.of(Kind.UNREADABLE, ProblemReason.READING_FAILED, e.getMessage()), e);
    }

    /** A film is no picture, whatever its size. */
    private static UnreadablePhotoException tooLarge(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(ImageFormat.HEAD_BYTES);
            if (!ImageFormat.of(head, file.toString()).isPicture()) {
                return new UnreadablePhotoException(PhotoProblem.of(Kind.NOT_A_PICTURE, ProblemReason.NO_PICTURE));
            }
        }
        return new UnreadablePhotoException(
                PhotoProblem.of(Kind.TOO_LARGE, ProblemReason.TOO_MANY_BYTES, MAX_FILE_BYTES >> 20));
    }
}
