package org.kith.engine.image.heif;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.image.container.IsoBox;
import org.kith.engine.image.shape.PixelSize;

/**
 * The first picture of an image sequence (ISO/IEC 23008-12, 7), which is stored as a film is; of several, one of thumbnails among
 * them, the largest.
 *
 * @param type {@code hvc1} or {@code av01}
 * @param properties as an item has them
 * @param offset of the coded picture in the file
 */
record HeifTrack(String type, List<IsoBox> properties, long offset, long length) {

    /** Of a sample entry, before its boxes; its sides stand at 24. */
    private static final int ENTRY_BYTES = 78;

    /** The second of HEVC keeps its parameters in the stream as well. */
    private static final Set<String> TYPES = Set.of("hvc1", "hev1", "av01");

    static Optional<HeifTrack> read(IsoBox moov) {
        return IsoBox.list(moov.bytes()).stream()
                .filter(box -> box.type().equals("trak"))
                .flatMap(trak -> ofTrack(IsoBox.list(trak.bytes())).stream())
                .max(Comparator.comparingLong(
                        track -> track.picture(0).size().map(PixelSize::pixels).orElse(0L)));
    }

    private static Optional<HeifTrack> ofTrack(List<IsoBox> trak) {
        Optional<List<IsoBox>> table =
                below(trak, "mdia").flatMap(mdia -> below(mdia, "minf")).flatMap(minf -> below(minf, "stbl"));
        Optional<IsoBox> entry = table.flatMap(boxes -> IsoBox.first(boxes, "stsd"))
                .flatMap(stsd ->
                        IsoBox.list(stsd.bytes().position(8).slice()).stream().findFirst())
                .filter(box -> TYPES.contains(box.type()) && box.body().capacity() > ENTRY_BYTES);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        List<IsoBox> boxes = table.get();
        Optional<Long> offset = IsoBox.first(boxes, "stco")
                .map(box -> box.bytesOfFullBox().getInt(4) & 0xffff_ffffL)
                .or(() -> IsoBox.first(boxes, "co64")
                        .map(box -> box.bytesOfFullBox().getLong(4)));
        Optional<Long> length = IsoBox.first(boxes, "stsz").map(box -> {
            ByteBuffer sizes = box.bytesOfFullBox();
            int each = sizes.getInt(0);
            return (each == 0 ? sizes.getInt(8) : each) & 0xffff_ffffL;
        });
        if (offset.isEmpty() || length.isEmpty()) {
            return Optional.empty();
        }
        String type = entry.get().type().equals("av01") ? "av01" : "hvc1";
        List<IsoBox> properties = properties(entry.get().bytes());
        IsoBox.first(trak, "tkhd").flatMap(HeifTrack::turn).ifPresent(properties::add);
        return Optional.of(new HeifTrack(type, properties, offset.get(), length.get()));
    }

    private static Optional<List<IsoBox>> below(List<IsoBox> boxes, String type) {
        return IsoBox.first(boxes, type).map(box -> IsoBox.list(box.bytes()));
    }

    private static List<IsoBox> properties(ByteBuffer entry) {
        ByteBuffer sides = ByteBuffer.allocate(12)
                .putInt(0)
                .putInt(entry.getShort(24) & 0xffff)
                .putInt(entry.getShort(26) & 0xffff)
                .rewind();
        List<IsoBox> properties = new ArrayList<>(List.of(new IsoBox("ispe", sides)));
        properties.addAll(IsoBox.list(entry.position(ENTRY_BYTES).slice()));
        return properties;
    }

    /** Quarter turns to the left, of the matrix of the track. */
    private static Optional<IsoBox> turn(IsoBox tkhd) {
        ByteBuffer bytes = tkhd.bytesOfFullBox();
        int matrix = tkhd.version() == 0 ? 36 : 48;
        int across = Integer.signum(bytes.getInt(matrix));
        int down = Integer.signum(bytes.getInt(matrix + 4));
        int left = down > 0 ? 3 : across < 0 ? 2 : down < 0 ? 1 : 0;
        ByteBuffer turns = ByteBuffer.allocate(1).put(0, (byte) left);
        return left == 0 ? Optional.empty() : Optional.of(new IsoBox("irot", turns));
    }

    HeifItem picture(int id) {
        return new HeifItem(id, type, properties, List.of());
    }
}
