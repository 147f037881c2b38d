package org.kith.engine.image;

import java.util.List;
import java.util.Optional;

/**
 * A picture, a tile of one, or metadata inside a HEIF file.
 *
 * @param type {@code hvc1} and {@code av01} are coded pictures, {@code grid} is put together from tiles, {@code Exif} is EXIF
 * @param properties in the order in which they apply
 * @param derivedFrom for a grid its tiles, row by row
 */
record HeifItem(int id, String type, List<HeifBox> properties, List<Integer> derivedFrom) {

    /** The size in pixels before cropping and turning. */
    Optional<PixelSize> size() {
        return HeifBox.first(properties, "ispe")
                .map(box -> new PixelSize(
                        box.bytesOfFullBox().getInt(0), box.bytesOfFullBox().getInt(4)))
                .filter(size -> size.width() > 0 && size.height() > 0);
    }

    /** {@code irot} counts quarter turns to the left; {@code imir} 0 exchanges top and bottom, 1 left and right. */
    Orientation orientation() {
        Orientation orientation = Orientation.UPRIGHT;
        for (HeifBox property : properties) {
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
}
