package org.kith.engine.place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.InstallationFault;

/** A file of blocks that was deflated as one; its form stands in {@code resources/places/README.md}. */
final class PackedFile {

    private static final int MARK = 0x4b495448; // "KITH"
    private static final int VERSION = 1;
    private static final int HEADER_BYTES = 12;

    private final Path file;
    private final ByteBuffer inflated;

    private PackedFile(Path file, ByteBuffer inflated) {
        this.file = file;
        this.inflated = inflated;
    }

    /**
     * Reads all of it.
     *
     * @throws EngineException if it is missing or another file than Kith brings
     */
    static PackedFile read(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.remaining() < HEADER_BYTES || bytes.getInt() != MARK || bytes.getInt() != VERSION) {
                throw new EngineException(InstallationFault.NO_FILE, file);
            }
            int length = bytes.getInt();
            ByteArrayInputStream packed =
                    new ByteArrayInputStream(bytes.array(), HEADER_BYTES, bytes.limit() - HEADER_BYTES);
            byte[] inflated = new InflaterInputStream(packed).readNBytes(length);
            if (inflated.length < length) {
                throw new EngineException(InstallationFault.NO_FILE, file);
            }
            return new PackedFile(file, ByteBuffer.wrap(inflated));
        } catch (IOException e) {
            throw new EngineException(InstallationFault.NO_FILE, e, file);
        }
    }

    /** The next one. */
    Block block() {
        if (inflated.remaining() < Integer.BYTES) {
            throw new EngineException(InstallationFault.NO_FILE, file);
        }
        int length = inflated.getInt();
        if (length < 0 || length > inflated.remaining()) {
            throw new EngineException(InstallationFault.NO_FILE, file);
        }
        Block block = new Block(inflated.slice(inflated.position(), length));
        inflated.position(inflated.position() + length);
        return block;
    }
}
