package org.kith.engine.image;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * How the numbers of a coded picture are meant ({@code colr} box of type {@code nclx}); what it says counts more than the
 * coded picture itself.
 *
 * @param matrix from brightness and colour differences to red, green and blue (ITU-T H.273, table 4)
 * @param fullRange whether black is 0 and white 255, not 16 and 235
 */
record HeifColor(int matrix, boolean fullRange) {

    static Optional<HeifColor> of(List<HeifBox> properties) {
        return properties.stream()
                .filter(box -> box.type().equals("colr")
                        && HeifBox.text(box.bytes(), 0).equals("nclx"))
                .findFirst()
                .map(box -> {
                    ByteBuffer bytes = box.bytes();
                    return new HeifColor(bytes.getShort(8) & 0xffff, (bytes.get(10) & 0x80) != 0);
                });
    }
}
