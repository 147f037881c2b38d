package org.kith.engine.image.heif;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.kith.engine.image.container.IsoBox;

/**
 * How the numbers of a coded picture are meant ({@code colr} box of type {@code nclx}); what it says counts more than the
 * coded picture itself.
 *
 * @param matrix from brightness and colour differences to red, green and blue (ITU-T H.273, table 4)
 * @param fullRange whether black is 0 and white 255, not 16 and 235
 */
public record HeifColor(int matrix, boolean fullRange) {

    public static Optional<HeifColor> of(List<IsoBox> properties) {
        return properties.stream()
                .filter(box ->
                        box.type().equals("colr") && IsoBox.text(box.bytes(), 0).equals("nclx"))
                .findFirst()
                .map(box -> {
                    ByteBuffer bytes = box.bytes();
                    return new HeifColor(bytes.getShort(8) & 0xffff, (bytes.get(10) & 0x80) != 0);
                });
    }
}
