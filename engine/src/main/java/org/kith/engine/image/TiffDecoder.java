package org.kith.engine.image;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.engine.image.container.TiffDirectory;
import org.kith.engine.image.container.TiffEntry;
import org.kith.engine.image.container.TiffFile;
import org.kith.engine.image.packed.PlainTiff;
import org.kith.engine.image.shape.Orientation;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.ProblemReason;

/** TIFF and BigTIFF: the first page that is no smaller copy of another; what is not plain, or broken, by Java's decoders. Thread-safe. */
final class TiffDecoder implements PictureDecoder {

    private static final int ORIENTATION = 0x0112;
    private static final int PROFILE = 34675;

    /** What Java's decoders read (TIFF 6.0 and its supplements). */
    private static final Set<Integer> COMPRESSIONS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 32771, 32773, 32946);

    private static final Map<Integer, String> OTHER_COMPRESSIONS = Map.ofEntries(
            Map.entry(9, "JBIG"),
            Map.entry(10, "JBIG"),
            Map.entry(32766, "NeXT"),
            Map.entry(32809, "ThunderScan"),
            Map.entry(32895, "IT8"),
            Map.entry(32896, "IT8"),
            Map.entry(32897, "IT8"),
            Map.entry(32898, "IT8"),
            Map.entry(32908, "PixarFilm"),
            Map.entry(32909, "PixarLog"),
            Map.entry(33003, "JPEG 2000"),
            Map.entry(33004, "JPEG 2000"),
            Map.entry(33005, "JPEG 2000"),
            Map.entry(34661, "JBIG"),
            Map.entry(34676, "SGILog"),
            Map.entry(34677, "SGILog24"),
            Map.entry(34712, "JPEG 2000"),
            Map.entry(34715, "JBIG2"),
            Map.entry(34887, "LERC"),
            Map.entry(34892, "JPEG"),
            Map.entry(34925, "LZMA"),
            Map.entry(50000, "Zstandard"),
            Map.entry(50001, "WebP"),
            Map.entry(50002, "JPEG XL"),
            Map.entry(52546, "JPEG XL"));

    /** Some programs put a smaller copy in front, and do not say so: none of a photo is larger. */
    private static final int LARGEST_COPY_PX = 320;

    /** How many times larger the photo is at least, each way. */
    private static final int LARGER = 3;

    private static final Comparator<TiffDirectory> BY_SIZE =
            Comparator.comparingLong(each -> each.size().orElseThrow().pixels());

    private final ImageIoDecoder imageIo;

    TiffDecoder(ImageIoDecoder imageIo) {
        this.imageIo = imageIo;
    }

    @Override
    public StoredPicture decode(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        TiffFile tiff = TiffFile.read(file).orElseThrow(() -> Unreadable.corrupt(ProblemReason.HEADER_BROKEN));
        TiffDirectory page = best(tiff).orElseThrow(() -> Unreadable.corrupt(ProblemReason.HEADER_BROKEN));
        StoredPicture picture =
                page(page.at() == tiff.pages().get(0).at() ? file : tiff.startingWith(page), page, format, scope);
        return picture.of(file).with(orientation(page, tiff.pages().get(0)));
    }

    /** Of several of equal rank the first: pages of a book, exposures. */
    private static Optional<TiffDirectory> best(TiffFile tiff) {
        Optional<TiffDirectory> first = firstFull(tiff);
        Optional<TiffDirectory> largest = tiff.all().stream()
                .filter(each -> each.size().isPresent() && !each.isReduced())
                .max(BY_SIZE);
        boolean copy = largest.isPresent()
                && first.isPresent()
                && longest(first.get()) <= LARGEST_COPY_PX
                && longest(largest.get()) >= LARGER * longest(first.get());
        return copy ? largest : first;
    }

    private static int longest(TiffDirectory picture) {
        return picture.size().orElseThrow().longestSide();
    }

    private static Optional<TiffDirectory> firstFull(TiffFile tiff) {
        List<TiffDirectory> pictures =
                tiff.all().stream().filter(each -> each.size().isPresent()).toList();
        Optional<TiffDirectory> page = tiff.pages().stream()
                .filter(each -> each.size().isPresent() && !each.isReduced())
                .findFirst();
        Stream<TiffDirectory> below = pictures.stream().filter(each -> !each.isReduced());
        return page.or(() -> below.max(BY_SIZE)).or(() -> pictures.stream().max(BY_SIZE));
    }

    /** As the page itself says; else as the first does. */
    private static Optional<Orientation> orientation(TiffDirectory page, TiffDirectory first) {
        return page.entry(ORIENTATION)
                .or(() -> first.entry(ORIENTATION))
                .map(entry -> Orientation.ofExif((int) entry.number(0)));
    }

    /** @param file in which it is the first page */
    StoredPicture page(byte[] file, TiffDirectory page, ImageFormat format, NativeScope scope)
            throws UnreadablePhotoException {
        int compression = page.compression();
        if (!COMPRESSIONS.contains(compression)) {
            throw Unreadable.unsupported(
                    ProblemReason.COMPRESSION,
                    OTHER_COMPRESSIONS.getOrDefault(compression, Integer.toString(compression)));
        }
        Optional<StoredPicture> plain = plain(file, page, scope);
        if (plain.isPresent()) {
            return plain.get();
        }
        Optional<StoredPicture> decoded = imageIo.find(file, ImageFormat.TIFF, scope);
        if (decoded.isEmpty() && isWhole(page, file.length)) {
            throw Unreadable.unsupported(ProblemReason.FORMAT_VARIANT, format.label());
        }
        return decoded.orElseThrow(() -> Unreadable.corrupt(ProblemReason.NOTHING_DECODED));
    }

    /** Several times faster; of what is broken Java's decoders may still give a part. */
    private Optional<StoredPicture> plain(byte[] file, TiffDirectory page, NativeScope scope)
            throws UnreadablePhotoException {
        Optional<PlainTiff> plain = PlainTiff.of(file, page);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        PixelSize size = page.size().orElseThrow();
        PixelBudget.check(size.pixels());
        int step = imageIo.step(size);
        PixelSize kept = new PixelSize((size.width() + step - 1) / step, (size.height() + step - 1) / step);
        Optional<byte[]> profile = page.entry(PROFILE).map(TiffEntry::bytes);
        return plain.get().bgr(step).map(bgr -> new StoredPicture(
                        file, ImageIoDecoder.mat(bgr, kept, scope), size, Optional.empty())
                .in(profile));
    }

    /** Whether all of its picture is there. */
    private static boolean isWhole(TiffDirectory page, int fileBytes) {
        Optional<TiffEntry> offsets = page.offsets();
        Optional<TiffEntry> lengths = page.lengths();
        if (!page.whole() || offsets.isEmpty() || lengths.isEmpty()) {
            return false;
        }
        for (int i = 0; i < Math.min(offsets.get().count(), lengths.get().count()); i++) {
            if (offsets.get().number(i) + lengths.get().number(i) > fileBytes) {
                return false;
            }
        }
        return true;
    }
}
