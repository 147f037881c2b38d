package org.kith.engine.image.heif;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.image.container.IsoBox;
import org.kith.engine.image.shape.Orientation;
import org.kith.engine.image.shape.PixelSize;

/**
 * A picture, a tile of one, or metadata inside a HEIF file.
 *
 * @param type {@code hvc1} and {@code av01} are coded pictures, {@code grid} is put together from tiles, {@code Exif} is EXIF
 * @param properties in the order in which they apply
 * @param derivedFrom for a grid its tiles, row by row
 */
public record HeifItem(int id, String type, List<IsoBox> properties, List<Integer> derivedFrom) {

    /** The size in pixels before cropping and turning. */
    public Optional<PixelSize> size() {
        return IsoBox.first(properties, "ispe")
                .map(box -> new PixelSize(
                        box.bytesOfFullBox().getInt(0), box.bytesOfFullBox().getInt(4)))
                .filter(size -> size.width() > 0 && size.height() > 0);
    }

    /** {@code irot} counts quarter turns to the left; {@code imir} 0 exchanges top and bottom, 1 left and right. */
    public Orientation orientation() {
        Orientation orientation = Orientation.UPRIGHT;
        for (IsoBox property : properties) {
            if (property.type().equals("irot")) {
                orientation = orientation.then(
                        switch (property.bytes().get(0) & 3) {
                            case 1 -> Orientation.TURN_LEFT;
                            case 2 -> Orientation.TURN_HALF;
                            case 3 -> Orientation.TURN_RIGHT;
                            default -> Orientation.UPRIGHT;
                        });
            } else if (property.type().equals("imir")) {
                orientation =
                        orientation.then((property.bytes().get(0) & 1) == 0 ? Orientation.FLIP : Orientation.MIRROR);
            }
        }
        return orientation;
    }

    /** The ICC profile of its colours. */
    public Optional<byte[]> profile() {
        return properties.stream()
                .filter(box -> box.type().equals("colr") && box.body().capacity() > 4)
                .filter(box -> Set.of("prof", "rICC").contains(IsoBox.text(box.bytes(), 0)))
                .findFirst()
                .map(box -> IsoBox.copy(box.bytes().slice(4, box.body().capacity() - 4)));
    }

    boolean isAlpha() {
        return IsoBox.first(properties, "auxC")
                .map(box -> new String(IsoBox.copy(box.bytesOfFullBox()), ISO_8859_1))
                .filter(type -> type.startsWith("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
                        || type.startsWith("urn:mpeg:hevc:2015:auxid:1"))
                .isPresent();
    }
}
