package org.kith.engine.image.raw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.engine.image.container.TiffDirectory;
import org.kith.engine.image.container.TiffEntry;
import org.kith.engine.image.container.TiffFile;
import org.kith.engine.image.jpeg.EmbeddedJpeg;

/**
 * The JPEGs in a raw file, wherever they lie: each maker has places of its own for them, in notes that change from camera to camera,
 * but a JPEG is known by its header.
 */
final class RawPreviews {

    private final byte[] content;
    private final List<Range> notPreviews;

    /** @param to the first byte behind it */
    private record Range(int from, int to) {}

    private RawPreviews(byte[] content, List<Range> notPreviews) {
        this.content = content;
        this.notPreviews = notPreviews;
    }

    /** The largest first; of equals the one that comes first in the file. */
    static List<EmbeddedJpeg> of(byte[] content, Optional<TiffFile> tiff) {
        List<Range> sensor = new ArrayList<>();
        tiff.ifPresent(file -> file.all().forEach(directory -> addPieces(directory, content.length, sensor)));
        sensor.sort(Comparator.comparingInt(Range::from));
        return new RawPreviews(content, sensor).search();
    }

    /** A strip or a tile may be a JPEG of its own, but is not a picture of its own. */
    private static void addPieces(TiffDirectory directory, int fileBytes, List<Range> ranges) {
        Optional<TiffEntry> offsets = directory.offsets();
        Optional<TiffEntry> lengths = directory.lengths();
        boolean pieces = directory.isSensor() || directory.inPieces();
        if (!pieces || offsets.isEmpty() || lengths.isEmpty()) {
            return;
        }
        int count = Math.min(offsets.get().count(), lengths.get().count());
        for (int i = 0; i < count; i++) {
            long from = offsets.get().number(i);
            long length = lengths.get().number(i);
            if (from >= 0 && from < fileBytes && length > 0) {
                ranges.add(new Range((int) from, (int) Math.min(fileBytes, from + length)));
            }
        }
    }

    private List<EmbeddedJpeg> search() {
        List<EmbeddedJpeg> found = new ArrayList<>();
        int from = 0;
        for (Range range : notPreviews) {
            from = Math.max(search(from, range.from(), found), range.to());
        }
        int ignored = search(from, content.length, found);
        found.sort(Comparator.comparingLong(
                        (EmbeddedJpeg each) -> each.frame().size().pixels())
                .reversed());
        return found;
    }

    /** @return where to go on: behind the last picture, or at the end */
    private int search(int from, int to, List<EmbeddedJpeg> found) {
        int i = from;
        while (i < to && i + 2 < content.length) {
            if (content[i] != (byte) 0xff || content[i + 1] != (byte) 0xd8 || content[i + 2] != (byte) 0xff) {
                i++;
                continue;
            }
            Optional<EmbeddedJpeg> jpeg = EmbeddedJpeg.at(content, i);
            jpeg.filter(each -> each.frame().usual() && each.frame().bits() == 8)
                    .ifPresent(found::add);
            i = jpeg.map(EmbeddedJpeg::to).orElse(i + 1);
        }
        return i;
    }
}
