package org.kith.engine.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.opencv.core.Rect;

/**
 * The photo of a HEIF file as it is to be put together.
 *
 * @param size of all tiles together, before cropping and turning
 * @param crop the part of it that is shown
 * @param orientation what makes it upright; the EXIF orientation in such a file repeats it and is not to be applied
 */
record HeifPicture(PixelSize size, List<HeifTile> tiles, Rect crop, Orientation orientation) {

    /**
     * The primary item of a file.
     *
     * @throws UnreadablePhotoException if it is broken, too large, or coded otherwise than HEIC and AVIF are
     */
    static HeifPicture of(HeifFile file, ImageFormat format) throws UnreadablePhotoException {
        try {
            HeifItem primary = file.primary().orElseThrow(HeifPicture::broken);
            return switch (primary.type()) {
                case "hvc1", "av01" -> ofOne(primary);
                case "grid" -> ofGrid(file, primary, format);
                default -> throw unsupported(format);
            };
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new UnreadablePhotoException(PhotoProblem.of(Kind.CORRUPT, ProblemReason.HEADER_BROKEN), e);
        }
    }

    private static HeifPicture ofOne(HeifItem item) throws UnreadablePhotoException {
        PixelSize size = item.size().orElseThrow(HeifPicture::broken);
        PixelBudget.check(size.pixels());
        HeifTile tile = new HeifTile(item, 0, 0, size, HeifColor.of(item.properties()));
        return new HeifPicture(size, List.of(tile), crop(item, size), item.orientation());
    }

    /** ISO/IEC 23008-12, 6.6.2.3: tiles of one size, row by row; what reaches beyond the right and lower edge is cut off. */
    private static HeifPicture ofGrid(HeifFile file, HeifItem grid, ImageFormat format)
            throws UnreadablePhotoException {
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
        PixelBudget.check(size.pixels());
        Optional<HeifColor> color = HeifColor.of(grid.properties());
        List<HeifTile> tiles = new ArrayList<>();
        for (int i = 0; i < rows * columns; i++) {
            HeifItem item = file.item(grid.derivedFrom().get(i)).orElseThrow(HeifPicture::broken);
            if (!item.type().equals("hvc1") && !item.type().equals("av01")) {
                throw unsupported(format);
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
        return new HeifPicture(size, tiles, crop(grid, size), grid.orientation());
    }

    /** No gaps, and no tile altogether outside: so the tiles are never much more than the picture, whatever a file claims. */
    private static boolean covers(int tileSide, int count, int side) {
        return (long) tileSide * count >= side && (long) tileSide * (count - 1) < side;
    }

    /** The {@code clap} property: sides, and the offset of the middle from the middle, as fractions. */
    private static Rect crop(HeifItem item, PixelSize size) throws UnreadablePhotoException {
        Optional<HeifBox> clap = HeifBox.first(item.properties(), "clap");
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
        return new UnreadablePhotoException(PhotoProblem.of(Kind.CORRUPT, ProblemReason.HEADER_BROKEN));
    }

    private static UnreadablePhotoException unsupported(ImageFormat format) {
        return new UnreadablePhotoException(
                PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.FORMAT_VARIANT, format.label()));
    }
}
