package org.kith.engine.image.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.image.container.ExifBlock;
import org.kith.engine.image.container.IsoBox;
import org.kith.engine.image.container.TiffDirectory;
import org.kith.engine.image.container.TiffEntry;
import org.kith.engine.image.container.TiffFile;
import org.kith.engine.image.jpeg.EmbeddedJpeg;

/** A camera's raw file. */
public final class RawFile {

    /** Canon's box of what the camera says of the photo. */
    private static final long CANON_METADATA = 0x85c0b687_820f11e0L;

    private static final int MINOLTA_HEADER_BYTES = 8;

    private static final int JPEG_AT = 513;
    private static final int JPEG_BYTES = 514;

    private final byte[] content;
    private final RawKind kind;
    private final Optional<TiffFile> tiff;

    private RawFile(byte[] content, RawKind kind, Optional<TiffFile> tiff) {
        this.content = content;
        this.kind = kind;
        this.tiff = tiff;
    }

    /** Empty of what is none. */
    public static Optional<RawFile> read(byte[] content) {
        Optional<TiffFile> tiff = TiffFile.read(content);
        return RawKind.ofSignature(content)
                .or(() -> tiff.flatMap(RawKind::of))
                .map(kind -> new RawFile(content, kind, tiff));
    }

    public RawKind kind() {
        return kind;
    }

    /** The JPEGs in it, the largest first. */
    public List<EmbeddedJpeg> jpegs() {
        return RawPreviews.of(content, tiff);
    }

    /** The pictures in it that are stored as a TIFF's are, the largest first. */
    public List<TiffDirectory> pages() {
        Comparator<TiffDirectory> bySize =
                Comparator.comparingLong(page -> page.size().orElseThrow().pixels());
        return tiff.map(TiffFile::all).orElse(List.of()).stream()
                .filter(RawFile::isPicture)
                .sorted(bySize.reversed())
                .toList();
    }

    /** In colours: what is gray may be the sensor's values. */
    private static boolean isPicture(TiffDirectory directory) {
        boolean coloured = directory.photometric() == 2 || directory.photometric() == 6;
        boolean ofPixels = directory.bits() == 8 || directory.bits() == 16;
        return directory.size().isPresent() && coloured && ofPixels && directory.samples() == 3;
    }

    /** A page of it as the first page of a TIFF. */
    public byte[] startingWith(TiffDirectory page) {
        return tiff.orElseThrow().startingWith(page);
    }

    /** Whether it names pieces, or JPEGs, that lie beyond its end. */
    public boolean endsEarly() {
        return tiff.map(TiffFile::all).orElse(List.of()).stream()
                .anyMatch(directory -> !directory.whole()
                        || reachesBeyond(directory.offsets(), directory.lengths())
                        || reachesBeyond(directory.entry(JPEG_AT), directory.entry(JPEG_BYTES)));
    }

    private boolean reachesBeyond(Optional<TiffEntry> offsets, Optional<TiffEntry> lengths) {
        if (offsets.isEmpty() || lengths.isEmpty()) {
            return false;
        }
        int last = Math.min(offsets.get().count(), lengths.get().count()) - 1;
        return offsets.get().number(last) + lengths.get().number(last) > content.length;
    }

    /** The longest side of the sensor's picture; 0 where the file does not say. */
    public int sensorPx() {
        return tiff.map(TiffFile::all).orElse(List.of()).stream()
                .filter(TiffDirectory::isSensor)
                .flatMap(directory -> directory.size().stream())
                .mapToInt(size -> size.longestSide())
                .max()
                .orElse(0);
    }

    /** What the file itself says of the photo, as a TIFF; its pictures may say more. */
    public Optional<byte[]> exif() {
        Optional<ExifBlock> block =
                switch (kind) {
                    case CRW -> CiffHeap.exif(content);
                    case CR3 -> ofCr3();
                    case MRW -> ofMinolta().map(ExifBlock::of);
                    default -> tiff.map(ExifBlock::of);
                };
        return block.map(ExifBlock::toBytes);
    }

    /** Three TIFFs: what is said of the picture, of how it was taken, and where. */
    private Optional<ExifBlock> ofCr3() {
        Map<String, TiffFile> parts = new HashMap<>();
        for (IsoBox top : IsoBox.list(ByteBuffer.wrap(content))) {
            if (top.type().equals("moov")) {
                IsoBox.list(top.bytes()).stream()
                        .filter(box -> box.type().equals("uuid") && box.body().capacity() > 16)
                        .filter(box -> box.bytes().getLong(0) == CANON_METADATA)
                        .flatMap(box ->
                                IsoBox.list(box.bytes().slice(16, box.body().capacity() - 16)).stream())
                        .forEach(box -> TiffFile.read(box.bytes()).ifPresent(part -> parts.put(box.type(), part)));
            }
        }
        Optional<TiffFile> main = Optional.ofNullable(parts.get("CMT1"));
        ExifBlock block = new ExifBlock(main.map(TiffFile::order).orElse(ByteOrder.LITTLE_ENDIAN));
        main.ifPresent(part -> block.addMain(part.pages().get(0).entries()));
        Optional.ofNullable(parts.get("CMT2"))
                .ifPresent(part -> block.addExif(part.pages().get(0).entries()));
        Optional.ofNullable(parts.get("CMT4"))
                .ifPresent(part -> block.addGps(part.pages().get(0).entries()));
        return parts.isEmpty() ? Optional.empty() : Optional.of(block);
    }

    /** One of the blocks behind the header is a TIFF. */
    private Optional<TiffFile> ofMinolta() {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        int at = MINOLTA_HEADER_BYTES;
        while (at >= 0 && at <= content.length - 8) {
            int length = bytes.getInt(at + 4);
            if (length < 0 || length > content.length - at - 8) {
                break;
            }
            if (bytes.getInt(at) == 0x00545457) { // TTW
                return TiffFile.read(bytes.slice(at + 8, length));
            }
            at += 8 + length;
        }
        return Optional.empty();
    }
}
