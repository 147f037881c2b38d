package org.kith.engine.image;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Bytes of a file to upright pixels: by content, not by extension; EXIF orientation applied here, once, and nowhere else.
 * Thread-safe; a call holds native memory until it returns.
 */
public final class ImageDecoder {

    /** Faces of 40 px in a picture twice as large stay recognisable; more pixels cost time and find nobody. */
    public static final int DEFAULT_MAX_SIDE_PX = 2048;

    /** The others are Java's: OpenCV lacks GIF, TGA and ICO, and turns TIFF by its orientation whether told to or not. */
    private static final Set<ImageFormat> OPEN_CV_FORMATS =
            Set.of(ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.BMP, ImageFormat.PNM, ImageFormat.JPEG_2000);

    private static final Pattern JPEG_NAME = Pattern.compile("(?is).*\\.(jpe?g|jpe|jfif)");

    /**
     * How far into a file of unknown format, but named as a JPEG, one is looked for: mail programs and recovery tools leave
     * something before. Other names are not searched, or the cover of every MP3 would be a photo.
     */
    private static final int SEARCHED_FOR_JPEG_BYTES = 4096;

    /** How far the segments of a JPEG are looked for behind a broken one: EXIF blocks have at most 64 KB. */
    private static final int SEARCHED_FOR_SEGMENTS_BYTES = 1 << 18;

    private static final PhotoProblem ENDS_EARLY = PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY);
    private static final PhotoProblem BROKEN_IN_PART = PhotoProblem.of(Kind.DAMAGED, ProblemReason.PART_BROKEN);
    private static final PhotoProblem GARBAGE_BEFORE = PhotoProblem.of(Kind.DAMAGED, ProblemReason.GARBAGE_BEFORE);

    private final OpenCv openCv;
    private final Ffmpeg ffmpeg;
    private final SizeLimit limit;
    private final long maxBytes;
    private final DecodeCost cost;
    private final OpenCvDecoder openCvDecoder;
    private final ImageIoDecoder imageIoDecoder;
    private final HeifDecoder heifDecoder;
    private final MetadataReader metadataReader = new MetadataReader();

    /**
     * A decoder for pictures to find faces in.
     *
     * @param maxSidePx the longest side of the images returned, of long pictures that of one less long; JPEGs may have up to a
     *     sixteenth less where that is what decoding at a half gives; smaller pictures keep their size
     */
    public ImageDecoder(OpenCv openCv, Ffmpeg ffmpeg, int maxSidePx) {
        this(openCv, ffmpeg, SizeLimit.forFaces(maxSidePx), Long.MAX_VALUE);
    }

    private ImageDecoder(OpenCv openCv, Ffmpeg ffmpeg, SizeLimit limit, long maxBytes) {
        this.openCv = openCv;
        this.ffmpeg = ffmpeg;
        this.limit = limit;
        this.maxBytes = maxBytes;
        this.cost = new DecodeCost(limit);
        this.openCvDecoder = new OpenCvDecoder(limit);
        this.imageIoDecoder = new ImageIoDecoder(limit);
        this.heifDecoder = new HeifDecoder(openCv, ffmpeg);
    }

    /** The same decoder for images with a longest side of another size, to be shown. */
    public ImageDecoder withMaxSidePx(int maxSidePx) {
        return with(SizeLimit.ofLongest(maxSidePx));
    }

    private ImageDecoder with(SizeLimit other) {
        return new ImageDecoder(openCv, ffmpeg, other, maxBytes);
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
        return new ImageDecoder(openCv, ffmpeg, limit, otherMaxBytes);
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
        if (format == ImageFormat.HEIC || format == ImageFormat.AVIF) {
            return cost.withFfmpeg(fileBytes);
        }
        if (format == ImageFormat.UNKNOWN) { // perhaps with a JPEG in it
            return cost.withOpenCv(head, ImageFormat.JPEG, fileBytes).orElse(fileBytes);
        }
        Optional<Long> withOpenCv = cost.withOpenCv(head, format, fileBytes);
        if (withOpenCv.isPresent() && (withOpenCv.get() <= maxBytes || !decodesReduced(format))) {
            return withOpenCv.get();
        }
        long withImageIo = cost.withImageIo(head, format, fileBytes);
        return DecodeCost.knowsSize(head, format)
                ? withImageIo
                : Math.min(maxBytes, withImageIo); // nothing says it is so large
    }

    /** Whether Java decodes row by row, keeping only what is needed; of a JPEG it keeps as much as OpenCV. */
    private static boolean decodesReduced(ImageFormat format) {
        return format == ImageFormat.PNG || format == ImageFormat.BMP || format == ImageFormat.PNM;
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
     * The picture in a file; of several (MPO, animation, pages) the first.
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
        if (format == ImageFormat.JPEG_XL) {
            throw new UnreadablePhotoException(
                    PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.FORMAT, format.label()));
        }
        return decode(content, format, Optional.empty());
    }

    private DecodedPhoto decodeHiddenJpeg(byte[] content, String fileName) throws UnreadablePhotoException {
        boolean namedJpeg = JPEG_NAME.matcher(fileName).matches();
        Optional<JpegStructure> hidden =
                namedJpeg ? JpegStructure.find(content, SEARCHED_FOR_JPEG_BYTES) : Optional.empty();
        if (hidden.isEmpty()) {
            throw new UnreadablePhotoException(PhotoProblem.of(
                    Kind.NOT_A_PICTURE, content.length == 0 ? ProblemReason.EMPTY : ProblemReason.NO_PICTURE));
        }
        return decode(hidden.get().repaired(content), ImageFormat.JPEG, Optional.of(GARBAGE_BEFORE));
    }

    private DecodedPhoto decode(byte[] whole, ImageFormat format, Optional<PhotoProblem> known)
            throws UnreadablePhotoException {
        byte[] content = LargeMetadata.hidden(whole, format);
        try (NativeScope scope = openCv.scope()) {
            Stored stored =
                    switch (format) {
                        case JPEG -> decodeJpeg(content, scope);
                        case HEIC, AVIF -> decodeHeif(content, format, scope);
                        default -> decodeOther(content, format, scope);
                    };
            PhotoMetadata metadata = metadataReader.read(stored.file(), format);
            metadata = stored.orientation().map(metadata::withOrientation).orElse(metadata);
            UprightImage image = upright(stored, metadata.orientation(), scope);
            return new DecodedPhoto(image, format, metadata, stored.problem().or(() -> known));
        }
    }

    /**
     * Pixels as stored, at least as large as asked for, of a file repaired where need be.
     *
     * @param orientation where the format has one of its own, which counts instead of EXIF's
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Stored(
            byte[] file,
            Mat bgr,
            PixelSize fullSize,
            Optional<Orientation> orientation,
            Optional<PhotoProblem> problem) {

        Stored(byte[] file, Mat bgr, PixelSize fullSize, Optional<PhotoProblem> problem) {
            this(file, bgr, fullSize, Optional.empty(), problem);
        }
    }

    private Stored decodeHeif(byte[] content, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        HeifDecoder.Decoded decoded = heifDecoder.decode(content, format, scope);
        PixelSize size = new PixelSize(decoded.bgr().cols(), decoded.bgr().rows());
        return new Stored(content, decoded.bgr(), size, Optional.of(decoded.orientation()), decoded.problem());
    }

    private Stored decodeJpeg(byte[] content, NativeScope scope) throws UnreadablePhotoException {
        JpegStructure structure = JpegStructure.find(content, SEARCHED_FOR_SEGMENTS_BYTES)
                .orElseThrow(() -> new UnreadablePhotoException(
                        PhotoProblem.of(Kind.CORRUPT, ProblemReason.BROKEN_BEFORE_PICTURE)));
        if (!structure.reasonable()) {
            throw new UnreadablePhotoException(PhotoProblem.of(Kind.TOO_LARGE, ProblemReason.TOO_SLOW));
        }
        byte[] jpeg = structure.firstSegment() == 2 ? content : structure.repaired(content);
        Optional<PhotoProblem> problem = structure.complete() ? Optional.empty() : Optional.of(ENDS_EARLY);
        Optional<Mat> decoded = openCvDecoder.decodeJpeg(jpeg, structure, scope);
        if (decoded.isPresent()) {
            return new Stored(jpeg, decoded.get(), new PixelSize(structure.width(), structure.height()), problem);
        }
        Stored stored = decodeWithImageIo(jpeg, ImageFormat.JPEG, scope);
        return new Stored(jpeg, stored.bgr(), stored.fullSize(), problem.or(stored::problem));
    }

    private Stored decodeOther(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        if (!OPEN_CV_FORMATS.contains(format)) {
            return decodeWithImageIo(file, format, scope);
        }
        byte[] content = format == ImageFormat.WEBP ? WebpAnimation.firstFrame(file) : file;
        PixelSize size = HeaderSize.of(content, format)
                .orElseThrow(
                        () -> new UnreadablePhotoException(PhotoProblem.of(Kind.CORRUPT, ProblemReason.HEADER_BROKEN)));
        if (decodesReduced(format)
                && cost.withOpenCv(content, format, content.length).orElse(0L) > maxBytes) {
            return decodeWithImageIo(content, format, scope);
        }
        Optional<Mat> decoded = openCvDecoder.decode(content, format, size, scope);
        if (decoded.isPresent()) {
            return new Stored(file, decoded.get(), size, Optional.empty());
        }
        Stored stored = decodeWithImageIo(content, format, scope);
        // OpenCV reads every sound file of these formats: a fault that only Java tolerates is one all the same.
        return new Stored(
                file, stored.bgr(), stored.fullSize(), stored.problem().or(() -> Optional.of(BROKEN_IN_PART)));
    }

    private Stored decodeWithImageIo(byte[] file, ImageFormat format, NativeScope scope)
            throws UnreadablePhotoException {
        ImageIoPicture picture = imageIoDecoder
                .decode(file, format)
                .orElseThrow(() ->
                        new UnreadablePhotoException(PhotoProblem.of(Kind.CORRUPT, ProblemReason.NOTHING_DECODED)));
        Mat bgr = scope.keep(new Mat(picture.size().height(), picture.size().width(), CvType.CV_8UC3), Mat::release);
        bgr.put(0, 0, picture.bgr());
        Optional<PhotoProblem> problem = picture.complete() ? Optional.empty() : Optional.of(ENDS_EARLY);
        return new Stored(file, bgr, picture.fullSize(), problem);
    }

    private UprightImage upright(Stored stored, Orientation orientation, NativeScope scope) {
        Mat reduced = reduce(stored.bgr(), stored.fullSize(), scope);
        Mat upright = turn(reduced, orientation, scope);
        byte[] bgr = new byte[3 * upright.rows() * upright.cols()];
        upright.get(0, 0, bgr);
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

    private static Mat turn(Mat mat, Orientation orientation, NativeScope scope) {
        if (orientation == Orientation.UPRIGHT) {
            return mat;
        }
        Mat turned = scope.keep(new Mat(), Mat::release);
        switch (orientation) {
            case UPRIGHT -> mat.copyTo(turned);
            case MIRROR -> Core.flip(mat, turned, 1);
            case TURN_HALF -> Core.flip(mat, turned, -1);
            case FLIP -> Core.flip(mat, turned, 0);
            case TRANSPOSE -> Core.transpose(mat, turned);
            case TURN_RIGHT -> Core.rotate(mat, turned, Core.ROTATE_90_CLOCKWISE);
            case TRANSVERSE -> {
                Core.transpose(mat, turned);
                Core.flip(turned, turned, -1);
            }
            case TURN_LEFT -> Core.rotate(mat, turned, Core.ROTATE_90_COUNTERCLOCKWISE);
        }
        return turned;
    }
}
