package org.kith.engine.convert.int8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;

/** The photos of a folder, with their faces. */
public final class PhotosOfFaces {

    /** More are not needed: somebody may name the folder of all his photos. */
    private static final int MOST = 100;

    private PhotosOfFaces() {}

    /**
     * Reads the files of a folder, not of those in it, by their names; what is no photo is passed over.
     *
     * @throws EngineException if the folder cannot be read or holds no photo
     */
    public static List<PhotoOfFaces> in(Path folder, ImageDecoder decoder, Supplier<FaceDetector> openDetector) {
        List<PhotoOfFaces> photos = new ArrayList<>();
        try (FaceDetector detector = openDetector.get()) {
            for (Path file : files(folder)) {
                if (photos.size() < MOST) {
                    add(file, decoder, detector, photos);
                }
            }
        }
        if (photos.isEmpty()) {
            throw new EngineException(Int8Fault.NO_PHOTO, folder);
        }
        return photos;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new EngineException(FileFault.FOLDER_NOT_READ, e, folder, e.getMessage());
        }
    }

    private static void add(Path file, ImageDecoder decoder, FaceDetector detector, List<PhotoOfFaces> photos) {
        try {
            UprightImage image = decoder.decode(
                            PhotoBytes.read(file), file.getFileName().toString())
                    .image();
            photos.add(new PhotoOfFaces(image, detector.detect(image)));
        } catch (UnreadablePhotoException e) {
            // a text beside the photos, or a broken one: others do as well
        }
    }
}
