package org.kith.engine.thumbnail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.store.sql.LibraryFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JPEG files in {@code <library>/thumbs}, by the hash of the photo: a photo that moves keeps its thumbnails, and a face has
 * another one when it is found at another place. Where nothing can be written nothing is kept, and nobody is bothered.
 * Thread-safe.
 */
public final class ThumbnailFolder {

    public static final String NAME = LibraryFiles.THUMBNAILS;

    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailFolder.class);

    /** Boxes are told apart to a 65,536th of the photo: less than a pixel. */
    private static final int BOX_STEPS = 1 << 16;

    private final Path folder;
    private final AtomicBoolean writable = new AtomicBoolean(true);

    public ThumbnailFolder(Path libraryFolder) {
        folder = libraryFolder.resolve(NAME);
    }

    public Optional<byte[]> photo(ContentHash hash) {
        return read(file(hash, ""));
    }

    /** A larger one, for screens with small pixels. */
    Optional<byte[]> photo(ContentHash hash, int sidePx) {
        return read(file(hash, larger(sidePx)));
    }

    void keepPhoto(ContentHash hash, int sidePx, byte[] jpeg) {
        write(file(hash, larger(sidePx)), jpeg);
    }

    private static String larger(int sidePx) {
        return "_" + sidePx;
    }

    public Optional<byte[]> face(ContentHash hash, Box face) {
        return read(file(hash, suffix(face)));
    }

    public void keepPhoto(ContentHash hash, byte[] jpeg) {
        write(file(hash, ""), jpeg);
    }

    public void keepFace(ContentHash hash, Box face, byte[] jpeg) {
        write(file(hash, suffix(face)), jpeg);
    }

    /**
     * The photo's and those of its faces are deleted.
     *
     * @return how many
     */
    public int forget(ContentHash hash) {
        return delete(hash, hash.hex() + "*");
    }

    private int delete(ContentHash hash, String pattern) {
        Path parent = parent(hash);
        int deleted = 0;
        try (var files = Files.newDirectoryStream(parent, pattern)) {
            for (Path file : files) {
                deleted += Files.deleteIfExists(file) ? 1 : 0;
            }
        } catch (NoSuchFileException e) {
            LOG.trace("No thumbnails in {}", parent);
        } catch (IOException e) {
            LOG.warn(
                    "Thumbnails of a photo that left the library could not be deleted from {} ({})",
                    parent,
                    e.getMessage());
        }
        return deleted;
    }

    /**
     * The pictures of all faces of the photo are deleted, wherever the faces were found: they are made again where they may be.
     *
     * @return how many
     */
    public int forgetFaces(ContentHash hash) {
        return delete(hash, hash.hex() + "-*");
    }

    /** The picture of the face is deleted. */
    public void forgetFace(ContentHash hash, Box face) {
        deleteQuietly(file(hash, suffix(face)));
    }

    /** 256 folders, so that none has more files than file managers and backups can bear. */
    private Path parent(ContentHash hash) {
        return folder.resolve(hash.hex().substring(0, 2));
    }

    private Path file(ContentHash hash, String suffix) {
        return parent(hash).resolve(hash.hex() + suffix + ".jpg");
    }

    private static String suffix(Box face) {
        return "-%x-%x-%x-%x".formatted(steps(face.x()), steps(face.y()), steps(face.width()), steps(face.height()));
    }

    private static long steps(double fraction) {
        return Math.round(fraction * BOX_STEPS);
    }

    private static Optional<byte[]> read(Path file) {
        try {
            byte[] jpeg = Files.readAllBytes(file);
            return isWhole(jpeg) ? Optional.of(jpeg) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.debug("The thumbnail {} cannot be read and is made again", file, e);
            return Optional.empty();
        }
    }

    /** A JPEG begins with FF D8 and ends with FF D9: files cut short by a crash do not. */
    private static boolean isWhole(byte[] jpeg) {
        int n = jpeg.length;
        return n > 4
                && (jpeg[0] & 0xff) == 0xff
                && (jpeg[1] & 0xff) == 0xd8
                && (jpeg[n - 2] & 0xff) == 0xff
                && (jpeg[n - 1] & 0xff) == 0xd9;
    }

    /** Whole or not at all: written beside, then put in its place. */
    private void write(Path file, byte[] jpeg) {
        Path part = file.resolveSibling(
                file.getFileName() + ".part" + Thread.currentThread().getId());
        try {
            writeOrMakeFolder(part, jpeg);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            writable.set(true);
        } catch (IOException e) {
            deleteQuietly(part);
            if (writable.getAndSet(false)) {
                LOG.warn("Thumbnails cannot be kept in {}: they are made anew each time ({})", folder, e.getMessage());
            }
        }
    }

    private void writeOrMakeFolder(Path part, byte[] jpeg) throws IOException {
        try {
            PrivateFiles.write(part, jpeg);
        } catch (NoSuchFileException e) { // the first of its folder: no look at it for all the others
            PrivateFiles.createFolder(folder); // not the library's own, if that is gone
            PrivateFiles.createFolder(part.resolve("..").normalize());
            PrivateFiles.write(part, jpeg);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.trace("{} stays", part, e);
        }
    }
}
