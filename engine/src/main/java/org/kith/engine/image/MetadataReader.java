package org.kith.engine.image;

import com.adobe.internal.xmp.XMPException;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kith.engine.image.container.ExifBlock;
import org.kith.engine.image.container.IsoBox;
import org.kith.engine.image.container.Jpeg2000File;
import org.kith.engine.image.container.PngChunks;
import org.kith.engine.image.container.TiffFile;
import org.kith.engine.image.heif.HeifFile;
import org.kith.engine.image.jpeg.EmbeddedJpeg;
import org.kith.engine.image.jpeg.JpegStructure;
import org.kith.engine.image.raw.RawFile;
import org.kith.engine.image.shape.Orientation;
import org.kith.engine.metadata.JpegXmp;
import org.kith.engine.metadata.Xmp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** EXIF, XMP and IPTC of all formats that carry them. What is broken is left out; it never costs the photo. Thread-safe. */
final class MetadataReader {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataReader.class);

    private static final List<JpegSegmentMetadataReader> JPEG_READERS =
            List.of(new ExifReader(), new JpegXmp(), new PhotoshopReader(), new JpegReader());
    private static final String TIFF_NAMES = "http://ns.adobe.com/tiff/1.0/";

    PhotoMetadata read(byte[] content, ImageFormat format) {
        try {
            return of(content, format);
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
                return of(LargeMetadata.hidden(content, format), format);
            }
            PhotoMetadata metadata;
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                metadata = of(jpegExif(stream));
            }
            return metadata.equals(PhotoMetadata.none()) ? ofRepaired(Files.readAllBytes(file)) : metadata;
        } catch (ImageProcessingException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("metadata left out", e);
            return PhotoMetadata.none();
        }
    }

    /** Of a JPEG in which segments do not follow each other, as its decoder repairs it. */
    private static PhotoMetadata ofRepaired(byte[] jpeg) throws JpegProcessingException, IOException {
        Optional<JpegStructure> broken = JpegStructure.find(jpeg, JpegDecoder.SEARCHED_FOR_SEGMENTS_BYTES)
                .filter(structure -> !structure.sound());
        return broken.isEmpty()
                ? PhotoMetadata.none()
                : of(jpegExif(new ByteArrayInputStream(broken.get().repaired(jpeg))));
    }

    private static Metadata parse(byte[] content, ImageFormat format) throws ImageProcessingException, IOException {
        return switch (format) {
            case JPEG -> jpegExif(new ByteArrayInputStream(content));
            case TIFF ->
                exif(TiffFile.read(content).map(tiff -> ExifBlock.of(tiff).toBytes()));
            case RAW -> rawExif(content);
            case JPEG_2000 -> jpeg2000Exif(content);
            case PNG -> pngExif(content);
            default -> ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length);
        };
    }

    /** The other segments (colour profiles, maker's previews) are of no use here and take their time. */
    private static Metadata jpegExif(InputStream stream) throws JpegProcessingException, IOException {
        return JpegMetadataReader.readMetadata(stream, JPEG_READERS);
    }

    private static PhotoMetadata of(byte[] content, ImageFormat format) throws ImageProcessingException, IOException {
        return format == ImageFormat.HEIC || format == ImageFormat.AVIF ? ofHeif(content) : of(parse(content, format));
    }

    /** The picture's own turning counts: EXIF repeats it, and is not always right. */
    private static PhotoMetadata ofHeif(byte[] content) {
        Optional<HeifFile> file = HeifFile.read(content);
        Metadata metadata = exif(file.flatMap(HeifFile::exif));
        file.flatMap(HeifFile::xmp).ifPresent(packet -> Xmp.add(packet, metadata));
        PhotoMetadata read = of(metadata);
        return file.flatMap(HeifFile::primary)
                .map(picture -> read.withOrientation(picture.orientation()))
                .orElse(read);
    }

    /** Of a TIFF, or of what has one in it. */
    private static Metadata exif(Optional<byte[]> block) {
        Metadata metadata = new Metadata();
        block.flatMap(ExifBlock::tiffIn)
                .ifPresent(tiff -> new ExifReader().extract(new ByteArrayReader(IsoBox.copy(tiff)), metadata));
        return metadata;
    }

    /** What the file says; where it does not say when, what the picture in it says, if that says more. */
    private static Metadata rawExif(byte[] content) throws JpegProcessingException, IOException {
        Optional<RawFile> raw = RawFile.read(content);
        Metadata metadata = exif(raw.flatMap(RawFile::exif));
        ExifSubIFDDirectory details = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        if (details != null && details.containsTag(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)) {
            return metadata;
        }
        Optional<EmbeddedJpeg> preview =
                raw.flatMap(file -> file.jpegs().stream().findFirst());
        if (preview.isEmpty()) {
            return metadata;
        }
        int from = preview.get().from();
        Metadata ofPreview =
                jpegExif(new ByteArrayInputStream(content, from, preview.get().to() - from));
        if (!ofPreview.containsDirectoryOfType(ExifSubIFDDirectory.class)) {
            return metadata;
        }
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        ExifIFD0Directory mainOfPreview = ofPreview.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        if (orientation != null && mainOfPreview != null) {
            mainOfPreview.setInt(ExifIFD0Directory.TAG_ORIENTATION, orientation);
        }
        return ofPreview;
    }

    private static Metadata jpeg2000Exif(byte[] content) {
        Metadata metadata = exif(Jpeg2000File.exif(content));
        Jpeg2000File.xmp(content).ifPresent(packet -> Xmp.add(packet, metadata));
        return metadata;
    }

    /** The library knows of EXIF chunks alone. */
    private static Metadata pngExif(byte[] content) throws ImageProcessingException, IOException {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length);
        if (!metadata.containsDirectoryOfType(ExifIFD0Directory.class)) {
            exif(PngChunks.of(content).exif()).getDirectories().forEach(metadata::addDirectory);
        }
        return metadata;
    }

    private static PhotoMetadata of(Metadata metadata) {
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        int value = orientation != null ? orientation : xmpOrientation(metadata);
        Orientation turned = Orientation.ofExif(value);
        return new PhotoMetadata(turned, ExifDetails.of(metadata).turned(turned.exif()));
    }

    /** What programs say that write no EXIF; 0 if nothing. */
    private static int xmpOrientation(Metadata metadata) {
        for (XmpDirectory xmp : metadata.getDirectoriesOfType(XmpDirectory.class)) {
            try {
                Integer orientation = xmp.getXMPMeta().getPropertyInteger(TIFF_NAMES, "Orientation");
                if (orientation != null) {
                    return orientation;
                }
            } catch (XMPException e) {
                LOG.debug("orientation left out", e);
            }
        }
        return 0;
    }
}
