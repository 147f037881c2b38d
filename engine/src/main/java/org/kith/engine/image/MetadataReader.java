package org.kith.engine.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kith.engine.metadata.JpegXmp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** EXIF, XMP and IPTC of all formats that carry them. What is broken is left out; it never costs the photo. Thread-safe. */
final class MetadataReader {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataReader.class);

    private static final List<JpegSegmentMetadataReader> JPEG_READERS =
            List.of(new ExifReader(), new JpegXmp(), new PhotoshopReader());

    PhotoMetadata read(byte[] content, ImageFormat format) {
        try {
            return of(parse(content, format));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("metadata left out", e);
            return PhotoMetadata.none();
        }
    }

    /** As {@link #read(byte[], ImageFormat)}, of a file of which no more is read than is needed. */
    PhotoMetadata read(Path file, ImageFormat format) throws IOException {
        try {
            if (format != ImageFormat.JPEG) {
                byte[] content = Files.readAllBytes(file);
                return of(parse(LargeMetadata.hidden(content, format), format));
            }
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                return of(jpegExif(stream));
            }
        } catch (ImageProcessingException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("metadata left out", e);
            return PhotoMetadata.none();
        }
    }

    private static Metadata parse(byte[] content, ImageFormat format) throws ImageProcessingException, IOException {
        ByteArrayInputStream stream = new ByteArrayInputStream(content);
        if (format == ImageFormat.JPEG) {
            return jpegExif(stream);
        }
        if (format == ImageFormat.HEIC || format == ImageFormat.AVIF) {
            return heifExif(content);
        }
        return ImageMetadataReader.readMetadata(stream, content.length);
    }

    /** The other segments (colour profiles, maker's previews) are of no use here and take their time. */
    private static Metadata jpegExif(InputStream stream) throws JpegProcessingException, IOException {
        return JpegMetadataReader.readMetadata(stream, JPEG_READERS);
    }

    private static Metadata heifExif(byte[] content) {
        Metadata metadata = new Metadata();
        HeifFile.read(content).flatMap(HeifFile::exif).ifPresent(tiff -> new ExifReader()
                .extract(new ByteArrayReader(tiff), metadata));
        return metadata;
    }

    private static PhotoMetadata of(Metadata metadata) {
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return new PhotoMetadata(
                orientation == null ? Orientation.UPRIGHT : Orientation.ofExif(orientation), ExifDetails.of(metadata));
    }
}
