package org.kith.engine.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.image.container.IsoBox;
import org.kith.engine.image.heif.HeifColor;
import org.kith.engine.image.heif.HeifFile;
import org.kith.engine.image.heif.HeifItem;
import org.kith.engine.image.heif.HeifTile;
import org.kith.engine.image.shape.Orientation;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

/**
 * A picture of a HEIF file as it is to be put together: of tiles, or of other pictures laid over each other.
 *
 * @param size of the whole, before cropping and turning
 * @param ground what shows where nothing lies; empty where tiles cover all
 * @param crop the part of it that is shown
 * @param orientation what makes it upright; the EXIF orientation in such a file repeats it and is not to be applied
 */
record HeifPicture(
        PixelSize size,
        List<HeifTile> tiles,
        List<Layer> layers,
        Optional<Scalar> ground,
        Rect crop,
        Orientation orientation) {

    private static final Set<String> CODED = Set.of("hvc1", "av01");

    private static final Map<String, String> OTHER_CODINGS =
            Map.of("vvc1", "VVC", "evc1", "EVC", "avc1", "AVC", "j2k1", "JPEG 2000", "jpeg", "JPEG", "lhv1", "L-HEVC");

    /** Pictures made of pictures made of pictures; more are made up to keep us busy. */
    private static final int DEEPEST = 3;

    private static final int MOST_LAYERS = 64;

    /**
     * A picture in another, upright.
     *
     * @param x left edge in the other; may be outside
     * @param y upper edge in the other; may be outside
     */
    record Layer(HeifPicture picture, int x, int y) {}

    /**
     * The primary item of a file.
     *
     * @throws UnreadablePhotoException if it is broken, too large, or coded otherwise than HEIC and AVIF are
     */
    static HeifPicture of(HeifFile file, ImageFormat format) throws UnreadablePhotoException {
        return of(file, file.primary().orElseThrow(HeifPicture::broken), format);
    }

    /** Any item of a file. */
    static HeifPicture of(HeifFile file, HeifItem item, ImageFormat format) throws UnreadablePhotoException {
        try {
            return new Reader(file, format).read(item, 0);
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new UnreadablePhotoException(PhotoProblem.of(Kind.CORRUPT, ProblemReason.HEADER_BROKEN), e);
        }
    }

    /** What is to be seen of it, once it is turned. */
    PixelSize shownSize() {
        return orientation.swapsSides()
                ? new PixelSize(crop.height, crop.width)
                : new PixelSize(crop.width, crop.height);
    }

    /** Counts the pixels of all that is to be decoded for one picture: some may be in it again and again. */
    private static final class Reader {

        private final HeifFile file;
        private final ImageFormat format;
        private long pixels;

        Reader(HeifFile file, ImageFormat format) {
            this.file = file;
            this.format = format;
        }

        HeifPicture read(HeifItem item, int depth) throws UnreadablePhotoException {
            if (depth > DEEPEST) {
                throw broken();
            }
            if (CODED.contains(item.type())) {
                return ofOne(item);
            }
            return switch (item.type()) {
                case "grid" -> ofGrid(item);
                case "iden" -> ofIdentity(item, depth);
                case "iovl" -> ofOverlay(item, depth);
                default -> throw unsupported(item);
            };
        }

        private void count(PixelSize size) throws UnreadablePhotoException {
            pixels += size.pixels();
            PixelBudget.check(pixels);
        }

        private HeifPicture ofOne(HeifItem item) throws UnreadablePhotoException {
            PixelSize size = item.size().orElseThrow(HeifPicture::broken);
            count(size);
            return ofTiles(item, size, List.of(new HeifTile(item, 0, 0, size, HeifColor.of(item.properties()))));
        }

        private static HeifPicture ofTiles(HeifItem item, PixelSize size, List<HeifTile> tiles)
                throws UnreadablePhotoException {
            return new HeifPicture(size, tiles, List.of(), Optional.empty(), crop(item, size), item.orientation());
        }

        /** ISO/IEC 23008-12, 6.6.2.3: tiles of one size, row by row; what reaches beyond the right and lower edge is cut off. */
        private HeifPicture ofGrid(HeifItem grid) throws UnreadablePhotoException {
            ByteBuffer bytes = ByteBuffer.wrap(file.bytes(grid).orElseThrow(HeifPicture::broken));
            boolean longSides = (bytes.get(1) & 1) != 0;
            int rows = 1 + (bytes.get(2) & 0xff);
            int columns = 1 + (bytes.get(3) & 0xff);
            int width = longSides ? bytes.getInt(4) : bytes.getShort(4) & 0xffff;
            int height = longSides ? bytes.getInt(8) : bytes.getShort(6) & 0xffff;
            PixelSize size = new PixelSize(width, height);
            if (width <= 0 || height <= 0 || grid.derivedFrom().size() != rows * columns) {
                throw broken();
            }
            count(size);
            Optional<HeifColor> color = HeifColor.of(grid.properties());
            List<HeifTile> tiles = new ArrayList<>();
            for (int i = 0; i < rows * columns; i++) {
                HeifItem item = file.item(grid.derivedFrom().get(i)).orElseThrow(HeifPicture::broken);
                if (!CODED.contains(item.type())) {
                    throw unsupported(item);
                }
                PixelSize tile = item.size().orElseThrow(HeifPicture::broken);
                if (!covers(tile.width(), columns, width) || !covers(tile.height(), rows, height)) {
                    throw broken();
                }
                Optional<HeifColor> ownColor = HeifColor.of(item.properties());
                int x = i % columns * tile.width();
                int y = i / columns * tile.height();
                tiles.add(new HeifTile(item, x, y, tile, ownColor.or(() -> color)));
            }
            return ofTiles(grid, size, tiles);
        }

        /** Another picture, cropped or turned once more (6.6.2.1). */
        private HeifPicture ofIdentity(HeifItem item, int depth) throws UnreadablePhotoException {
            HeifPicture same = read(source(item, 0), depth + 1);
            PixelSize size = same.shownSize();
            return new HeifPicture(
                    size,
                    List.of(),
                    List.of(new Layer(same, 0, 0)),
                    Optional.empty(),
                    crop(item, size),
                    item.orientation());
        }

        /** Pictures laid over a ground of one colour (6.6.2.2): colour, sides, then the place of each. */
        private HeifPicture ofOverlay(HeifItem item, int depth) throws UnreadablePhotoException {
            ByteBuffer bytes = ByteBuffer.wrap(file.bytes(item).orElseThrow(HeifPicture::broken));
            boolean longSides = (bytes.get(1) & 1) != 0;
            double[] color = new double[4];
            for (int i = 0; i < 4; i++) {
                color[i] = (bytes.getShort(2 + 2 * i) & 0xffff) / 65535.0;
            }
            bytes.position(10);
            PixelSize size = longSides
                    ? new PixelSize(bytes.getInt(), bytes.getInt())
                    : new PixelSize(bytes.getShort() & 0xffff, bytes.getShort() & 0xffff);
            int count = item.derivedFrom().size();
            if (size.width() <= 0 || size.height() <= 0 || count > MOST_LAYERS) {
                throw broken();
            }
            count(size);
            List<Layer> layers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int x = longSides ? bytes.getInt() : bytes.getShort();
                int y = longSides ? bytes.getInt() : bytes.getShort();
                layers.add(new Layer(read(source(item, i), depth + 1), x, y));
            }
            Scalar ground = new Scalar(over(color[2], color[3]), over(color[1], color[3]), over(color[0], color[3]));
            return new HeifPicture(size, List.of(), layers, Optional.of(ground), crop(item, size), item.orientation());
        }

        /** Over white. */
        private static double over(double color, double alpha) {
            return 255 * (color * alpha + 1 - alpha);
        }

        private HeifItem source(HeifItem item, int index) throws UnreadablePhotoException {
            if (index >= item.derivedFrom().size()) {
                throw broken();
            }
            return file.item(item.derivedFrom().get(index)).orElseThrow(HeifPicture::broken);
        }

        private UnreadablePhotoException unsupported(HeifItem item) {
            String coding = OTHER_CODINGS.get(item.type());
            return coding == null
                    ? Unreadable.unsupported(ProblemReason.FORMAT_VARIANT, format.label())
                    : Unreadable.unsupported(ProblemReason.COMPRESSION, coding);
        }
    }

    /** No gaps, and no tile altogether outside: so the tiles are never much more than the picture, whatever a file claims. */
    private static boolean covers(int tileSide, int count, int side) {
        return (long) tileSide * count >= side && (long) tileSide * (count - 1) < side;
    }

    /** The {@code clap} property: sides, and the offset of the middle from the middle, as fractions. */
    private static Rect crop(HeifItem item, PixelSize size) throws UnreadablePhotoException {
        Optional<IsoBox> clap = IsoBox.first(item.properties(), "clap");
        if (clap.isEmpty()) {
            return new Rect(0, 0, size.width(), size.height());
        }
        ByteBuffer bytes = clap.get().bytes();
        int width = (int) Math.round(fraction(bytes));
        int height = (int) Math.round(fraction(bytes));
        int x = (int) Math.round(fraction(bytes) + (size.width() - width) / 2.0);
        int y = (int) Math.round(fraction(bytes) + (size.height() - height) / 2.0);
        boolean inside = width > 0
                && height > 0
                && x >= 0
                && y >= 0
                && (long) x + width <= size.width()
                && (long) y + height <= size.height();
        if (!inside) {
            throw broken();
        }
        return new Rect(x, y, width, height);
    }

    private static double fraction(ByteBuffer bytes) {
        int numerator = bytes.getInt();
        return (double) numerator / bytes.getInt();
    }

    private static UnreadablePhotoException broken() {
        return Unreadable.corrupt(ProblemReason.HEADER_BROKEN);
    }
}
