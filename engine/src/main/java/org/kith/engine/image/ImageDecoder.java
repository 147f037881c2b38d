package org.kith.engine.image;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.color.ColorProfiles;
import org.kith.engine.image.container.PsdFile;
import org.kith.engine.image.jpeg.JpegStructure;
import org.kith.engine.image.raw.RawFile;
import org.kith.engine.image.shape.Orientation;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.metadata.Beside;
import org.kith.engine.metadata.FilmTags;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.photo.Film;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.scan.Endings;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes of a file to upright pixels: by content, not by extension; EXIF orientation applied here, once, and nowhere else.
 * Thread-safe; a call holds native memory until it returns.
 */
public final class ImageDecoder {

    /** Faces of 40 px in a picture twice as large stay recognisable; more pixels cost time and find nobody. */
    public static final int DEFAULT_MAX_SIDE_PX = 2048;

    private static final Logger LOG = LoggerFactory.getLogger(ImageDecoder.class);

    private static final Pattern JPEG_NAME = Pattern.compile("(?is).*\\.(jpe?g|jpe|jfif)");

    /**
     * How far into a file of unknown format, but named as a JPEG, one is looked for: mail programs and recovery tools leave
     * something before. Other names are not searched, or the cover of every MP3 would be a photo.
     */
    private static final int SEARCHED_FOR_JPEG_BYTES = 4096;

    private final OpenCv openCv;
    private final Ffmpeg ffmpeg;
    private final SizeLimit limit;
    private final long maxBytes;
    private final DecodeCost cost;
    private final Map<ImageFormat, PictureDecoder> decoders;
    private final ColorProfiles profiles;
    private final MetadataReader metadataReader = new MetadataReader();

    /**
     * A decoder for pictures to find faces in.
     *
     * @param maxSidePx the longest side of the images returned, of long pictures that of one less long; JPEGs may have up to a
     *     sixteenth less where that is what decoding at a half gives; smaller pictures keep their size
     */
    public ImageDecoder(OpenCv openCv, Ffmpeg ffmpeg, int maxSidePx) {
        this(openCv, ffmpeg, SizeLimit.forFaces(maxSidePx), Long.MAX_VALUE, new ColorProfiles());
    }

    private ImageDecoder(OpenCv openCv, Ffmpeg ffmpeg, SizeLimit limit, long maxBytes, ColorProfiles profiles) {
        this.openCv = openCv;
        this.ffmpeg = ffmpeg;
        this.limit = limit;
        this.maxBytes = maxBytes;
        this.cost = new DecodeCost(limit);
        this.profiles = profiles;
        this.decoders = decoders();
    }

    private Map<ImageFormat, PictureDecoder> decoders() {
        OpenCvDecoder openCvDecoder = new OpenCvDecoder(limit);
        ImageIoDecoder imageIo = new ImageIoDecoder(limit);
        JpegDecoder jpeg = new JpegDecoder(openCvDecoder, imageIo);
        BitmapDecoder bitmaps = new BitmapDecoder(openCvDecoder, imageIo, cost, maxBytes);
        TiffDecoder tiff = new TiffDecoder(imageIo);
        HeifDecoder heif = new HeifDecoder(openCv, ffmpeg);
        return Map.ofEntries(
                Map.entry(ImageFormat.JPEG, jpeg),
                Map.entry(ImageFormat.PNG, bitmaps),
                Map.entry(ImageFormat.BMP, bitmaps),
                Map.entry(ImageFormat.PNM, bitmaps),
                Map.entry(ImageFormat.JPEG_2000, bitmaps),
                Map.entry(ImageFormat.WEBP, new WebpDecoder(openCv, openCvDecoder, bitmaps)),
                Map.entry(ImageFormat.GIF, new GifDecoder(limit)),
                Map.entry(ImageFormat.ICO, new IconDecoder(bitmaps, imageIo)),
                Map.entry(ImageFormat.TGA, imageIo),
                Map.entry(ImageFormat.PSD, composite(imageIo)),
                Map.entry(ImageFormat.TIFF, tiff),
                Map.entry(ImageFormat.RAW, new RawDecoder(jpeg, tiff)),
                Map.entry(ImageFormat.HEIC, heif),
                Map.entry(ImageFormat.AVIF, heif));
    }

    /** Of Photoshop files that have one. */
    private static PictureDecoder composite(PictureDecoder decoder) {
        return (file, format, scope) -> {
            if (!PsdFile.hasComposite(file)) {
                throw Unreadable.unsupported(ProblemReason.FORMAT_VARIANT, format.label());
            }
            return decoder.decode(file, format, scope);
        };
    }

    /** The same decoder for images with a longest side of another size, to be shown. */
    public ImageDecoder withMaxSidePx(int maxSidePx) {
        return with(SizeLimit.ofLongest(maxSidePx));
    }

    private ImageDecoder with(SizeLimit other) {
        return new ImageDecoder(openCv, ffmpeg, other, maxBytes, profiles);
    }

    /**
     * For a picture in which faces came out small; empty where they would hardly be larger, or memory does not suffice.
     *
     * @param content the whole file
     * @param decoded what this decoder made of it
     */
    public Optional<ImageDecoder> closer(byte[] content, String fileName, UprightImage decoded) {
        return limit.closer(new PixelSize(decoded.fullWidth(), decoded.fullHeight()))
                .map(this::with)
                .filter(closer -> closer.bytesNeeded(content, fileName, content.length) <= maxBytes);
    }

    /**
     * The same decoder, but what would need more memory is decoded at a reduced size by Java's decoders where they can: slower,
     * and every n-th pixel instead of the mean of n.
     */
    public ImageDecoder withMaxBytes(long otherMaxBytes) {
        return new ImageDecoder(openCv, ffmpeg, limit, otherMaxBytes, profiles);
    }

    /**
     * What {@link #decode} and finding faces in what it gives hold in memory at most, native memory and the file included, and
     * that of a {@link #closer} look; an estimate.
     *
     * @param head of the file, see {@link PhotoBytes#head}
     * @param fileBytes size of the whole
     */
    public long bytesNeeded(byte[] head, String fileName, long fileBytes) {
        ImageFormat format = ImageFormat.of(head, fileName);
        long bytes = bytesNeeded(head, format, fileBytes);
        return DecodeCost.size(head, format)
                .flatMap(limit::closer)
                .map(closer -> with(closer).bytesNeeded(head, format, fileBytes))
                .filter(closer -> closer <= maxBytes)
                .map(closer -> Math.max(bytes, closer))
                .orElse(bytes);
    }

    private long bytesNeeded(byte[] head, ImageFormat format, long fileBytes) {
        if (format == ImageFormat.JPEG_XL) {
            return fileBytes; // read and refused
        }
        if (format == ImageFormat.VIDEO) {
            return cost.ofVideo();
        }
        if (format == ImageFormat.HEIC || format == ImageFormat.AVIF) {
            return cost.withFfmpeg(fileBytes);
        }
        if (format == ImageFormat.UNKNOWN) { // perhaps with a JPEG in it
            return cost.withOpenCv(head, ImageFormat.JPEG, fileBytes).orElse(fileBytes);
        }
        Optional<Long> withOpenCv = cost.withOpenCv(head, format, fileBytes);
        if (withOpenCv.isPresent() && (withOpenCv.get() <= maxBytes || !DecodeCost.decodesReduced(format))) {
            return withOpenCv.get();
        }
        long withImageIo = cost.withImageIo(head, format, fileBytes);
        return DecodeCost.knowsSize(head, format)
                ? withImageIo
                : Math.min(maxBytes, withImageIo); // nothing says it is so large
    }

    /** The way back. */
    public JpegEncoder encoder() {
        return new JpegEncoder(openCv);
    }

    /** To measure what worse pictures cost. */
    public ImageLoss loss() {
        return new ImageLoss(openCv);
    }

    /**
     * The picture in a file; of several the first: of MPO and pages; of animations the first in which there is something to be seen.
     *
     * @param content the whole file
     * @param fileName asked only where the content does not tell (TGA)
     * @throws UnreadablePhotoException if nothing of it can be shown, with the reason
     */
    public DecodedPhoto decode(byte[] content, String fileName) throws UnreadablePhotoException {
        ImageFormat format = ImageFormat.of(content, fileName);
        if (format == ImageFormat.UNKNOWN) {
            return decodeHiddenJpeg(content, fileName);
        }
        boolean raw = format == ImageFormat.TIFF && RawFile.read(content).isPresent();
        return decode(content, raw ? ImageFormat.RAW : format, Optional.empty());
    }

    /**
     * The picture in a file, or the one that stands for a video.
     *
     * @param still of a video, where it is; null: the first that is looked at
     * @throws UnreadablePhotoException if nothing of it can be shown, with the reason
     */
    public DecodedPhoto decode(PhotoContent content, @Nullable Duration still) throws UnreadablePhotoException {
        if (!content.isVideo()) {
            return decode(content.bytes(), content.name());
        }
        try (VideoReader video = video(content)) {
            return decode(video, still == null ? video.places().get(0) : still);
        }
    }

    /** @throws UnreadablePhotoException if there is no picture in it, or none that can be decoded */
    public VideoReader video(PhotoContent content) throws UnreadablePhotoException {
        ffmpeg.load();
        NativeScope scope = openCv.scope();
        try {
            return VideoReader.open(content.file(), scope);
        } catch (UnreadablePhotoException | RuntimeException | Error e) {
            scope.close();
            throw e;
        }
    }

    /**
     * A picture of a video.
     *
     * @param about where it is, or one nearby that can be decoded by itself
     */
    public DecodedPhoto decode(VideoReader video, Duration about) throws UnreadablePhotoException {
        try (NativeScope scope = openCv.scope()) {
            VideoReader.Still still = video.still(about, scope);
            Orientation orientation = still.picture().orientation().orElse(Orientation.UPRIGHT);
            UprightImage image = upright(still.picture(), orientation, scope);
            PhotoDetails details = FilmTags.of(video.tags(), ZoneId.systemDefault());
            return new DecodedPhoto(
                    image,
                    ImageFormat.VIDEO,
                    new PhotoMetadata(Orientation.UPRIGHT, details),
                    Optional.empty(),
                    new Film(video.length(), still.at()));
        }
    }

    /** As {@link FileDetails#of(Path, Beside)}, but of videos what their heads say too. */
    public Optional<PhotoDetails> details(Path file, Beside beside) {
        if (!Endings.isOfVideo(file)) {
            return FileDetails.of(file, beside);
        }
        PhotoDetails content = PhotoDetails.NONE;
        try (VideoReader video = video(PhotoContent.read(file))) {
            content = FilmTags.of(video.tags(), ZoneId.systemDefault());
        } catch (UnreadablePhotoException e) {
            LOG.debug("{} says nothing of itself", file, e);
        }
        return Optional.of(beside.complete(content, file));
    }

    private DecodedPhoto decodeHiddenJpeg(byte[] content, String fileName) throws UnreadablePhotoException {
        boolean namedJpeg = JPEG_NAME.matcher(fileName).matches();
        Optional<JpegStructure> hidden =
                namedJpeg ? JpegStructure.find(content, SEARCHED_FOR_JPEG_BYTES) : Optional.empty();
        if (hidden.isEmpty()) {
            throw new UnreadablePhotoException(PhotoProblem.of(
                    Kind.NOT_A_PICTURE, content.length == 0 ? ProblemReason.EMPTY : ProblemReason.NO_PICTURE));
        }
        boolean starts =
                (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xd8; // and goes on otherwise than it should
        Optional<PhotoProblem> problem = starts ? Optional.empty() : Optional.of(Unreadable.GARBAGE_BEFORE);
        return decode(hidden.get().repaired(content), ImageFormat.JPEG, problem);
    }

    private DecodedPhoto decode(byte[] whole, ImageFormat format, Optional<PhotoProblem> known)
            throws UnreadablePhotoException {
        PictureDecoder decoder = decoders.get(format);
        if (decoder == null) {
            throw Unreadable.unsupported(ProblemReason.FORMAT, format.label());
        }
        byte[] content = LargeMetadata.hidden(whole, format);
        try (NativeScope scope = openCv.scope()) {
            StoredPicture stored = decoder.decode(content, format, scope);
            PhotoMetadata metadata = metadataReader.read(stored.file(), format);
            if (metadata.equals(PhotoMetadata.none()) && stored.file() != content) { // lost with what was broken
                metadata = metadataReader.read(content, format);
            }
            metadata = stored.orientation().map(metadata::withOrientation).orElse(metadata);
            UprightImage image = upright(stored, metadata.orientation(), scope);
            return new DecodedPhoto(image, format, metadata, stored.problem().or(() -> known), null);
        }
    }

    private UprightImage upright(StoredPicture stored, Orientation orientation, NativeScope scope) {
        Mat reduced = reduce(stored.bgr(), stored.fullSize(), scope);
        Mat upright = Turned.of(reduced, orientation, scope);
        byte[] bgr = new byte[3 * upright.rows() * upright.cols()];
        upright.get(0, 0, bgr);
        stored.profile().flatMap(profiles::of).ifPresent(profile -> profile.toScreen(bgr));
        PixelSize full = stored.fullSize();
        return orientation.swapsSides()
                ? new UprightImage(upright.cols(), upright.rows(), bgr, full.height(), full.width())
                : new UprightImage(upright.cols(), upright.rows(), bgr, full.width(), full.height());
    }

    private Mat reduce(Mat mat, PixelSize fullSize, NativeScope scope) {
        int longest = Math.max(mat.rows(), mat.cols());
        int wanted = limit.longestPx(fullSize);
        if (longest <= wanted) {
            return mat;
        }
        double scale = (double) wanted / longest;
        Mat reduced = scope.keep(new Mat(), Mat::release);
        Size size = new Size(Math.max(1, Math.round(mat.cols() * scale)), Math.max(1, Math.round(mat.rows() * scale)));
        Imgproc.resize(mat, reduced, size, 0, 0, Imgproc.INTER_AREA);
        return reduced;
    }
}
