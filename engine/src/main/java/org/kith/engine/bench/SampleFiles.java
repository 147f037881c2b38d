package org.kith.engine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.scan.FolderScanner;

/**
 * The files of a library's photos: a few JPEGs of eleven megapixels, each under many names, so that a hundred thousand photos take the
 * room of a few. Confined to one thread.
 */
final class SampleFiles {

    private static final int LONG_SIDE_PX = 4032;
    private static final int SHORT_SIDE_PX = 2688;
    private static final int DISTINCT = 18;

    private final List<Path> pictures = new ArrayList<>();

    /** @param folder the pictures are made there; outside of what is added to the library */
    SampleFiles(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < DISTINCT; i++) {
            Path picture = folder.resolve(i + ".jpg");
            write(picture, i);
            pictures.add(picture);
        }
    }

    static void write(Path file, int picture) {
        byte[] jpeg = SamplePictures.enlarged(picture, widthPx(picture), heightPx(picture));
        try {
            Files.write(file, jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int widthPx(int photo) {
        return SamplePictures.isUpright(photo) ? SHORT_SIDE_PX : LONG_SIDE_PX;
    }

    static int heightPx(int photo) {
        return SamplePictures.isUpright(photo) ? LONG_SIDE_PX : SHORT_SIDE_PX;
    }

    /** Makes the file of a photo; described is it once all are there, since another name changes when a file was changed. */
    void make(Path file, int photo) {
        int picture = photo % DISTINCT;
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.createLink(file, pictures.get(picture));
            } catch (IOException | UnsupportedOperationException e) { // it has as many names as a file may have
                Files.copy(pictures.get(picture), file);
                pictures.set(picture, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that {@link #make} made. */
    static PhotoFile describe(Path file) {
        try {
            return FolderScanner.describe(file, Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
