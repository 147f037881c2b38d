package org.kith.engine.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.kith.engine.image.ImageFormat;
import org.kith.engine.scan.CandidateFilter;
import org.kith.engine.scan.Endings;
import org.kith.engine.scan.FolderScanner;
import org.kith.engine.scan.OrdinaryFile;
import org.kith.engine.store.Database;
import org.kith.engine.thumbnail.ThumbnailFolder;

/**
 * A file is looked at if its name says that it is a picture, so that a broken one is reported, or if its content is one
 * whatever its name. Any other file beside the photos is none of Kith's business.
 */
public final class PictureFiles implements CandidateFilter {

    private static final Set<String> EXTENSIONS = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "mpo", "png", "gif", "bmp", "dib", "tif", "tiff", "webp", "jp2", "j2k", "jpx",
            "ppm", "pgm", "pbm", "pnm", "tga", "ico", "heic", "heif", "hif", "avif", "jxl", "heics", "avifs", "j2c",
            "jpc", "jpf", "psd", "psb");

    /** A small picture that cameras put beside each video, or a few of its bytes: no photo that anybody took. */
    private static final String OF_A_VIDEO = "thm";

    @Override
    public boolean mayBePicture(Path file) {
        return OrdinaryFile.is(file) && looksLikePicture(file);
    }

    @Override
    public boolean isPictureByName(Path file) {
        return isPictures(Endings.of(file));
    }

    private static boolean isPictures(String ending) {
        return EXTENSIONS.contains(ending) || Endings.RAWS.contains(ending);
    }

    /** Programs in TypeScript end as the videos of camcorders do. */
    @Override
    public boolean mayBeVideo(Path file) {
        return !Endings.of(file).equals("mts") || !isText(file);
    }

    /** Finds what may be pictures in a folder, but for the library's own, and for what other programs keep there. */
    static FolderScanner scanner(Database library) {
        return new FolderScanner(
                new OfScans(),
                library.folder().resolve(ThumbnailFolder.NAME),
                () -> library.read(stores -> stores.passedOver().readAnyway()));
    }

    /** The same without a library. */
    static FolderScanner scanner() {
        return new FolderScanner(new OfScans(), Path.of(ThumbnailFolder.NAME).toAbsolutePath());
    }

    /** Files that a scan has found to be ones. */
    private static final class OfScans implements CandidateFilter {
        private final PictureFiles pictures = new PictureFiles();

        @Override
        public boolean mayBePicture(Path file) {
            return pictures.looksLikePicture(file);
        }

        @Override
        public boolean isPictureByName(Path file) {
            return pictures.isPictureByName(file);
        }

        @Override
        public boolean mayBeVideo(Path file) {
            return pictures.mayBeVideo(file);
        }
    }

    /** The same for a file that a scan has found to be one: to ask twice takes most of the time of a scan with nothing new. */
    public boolean looksLikePicture(Path file) {
        String extension = Endings.of(file);
        if (isPictures(extension)) {
            return true;
        }
        if (extension.equals(OF_A_VIDEO)) {
            return false;
        }
        if (!OrdinaryFile.is(file)) { // another than a moment before
            return false;
        }
        return format(file).isPicture();
    }

    private static boolean isText(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte letter : in.readNBytes(ImageFormat.HEAD_BYTES)) {
                if (letter >= 0 && letter < '\t') {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false; // whoever reads it says why it cannot be read
        }
    }

    private static ImageFormat format(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageFormat.of(
                    in.readNBytes(ImageFormat.HEAD_BYTES), file.getFileName().toString());
        } catch (IOException e) {
            return ImageFormat.UNKNOWN; // nothing says that it is anything else
        }
    }
}
