package org.kith.engine.train.data;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes faces, any of them first: the set is there when its index is, which comes last. Thread-safe. */
final class FaceSetWriter implements AutoCloseable {

    private final Path folder;
    private final CropShape shape;
    private final FileChannel pixels;

    FaceSetWriter(Path folder, CropShape shape) throws IOException {
        this.folder = folder;
        this.shape = shape;
        Files.deleteIfExists(folder.resolve(FaceSet.INDEX));
        this.pixels = FileChannel.open(
                folder.resolve(FaceSet.PIXELS),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    void put(int slot, byte[] rgb) throws IOException {
        if (rgb.length != shape.storedBytes()) {
            throw new IllegalArgumentException(rgb.length + " bytes instead of " + shape.storedBytes());
        }
        ByteBuffer buffer = ByteBuffer.wrap(rgb);
        while (buffer.hasRemaining()) {
            pixels.write(buffer, (long) slot * rgb.length + buffer.position());
        }
    }

    FaceSet finish(FaceSet.Index index) throws IOException {
        pixels.force(false);
        Path unfinished = folder.resolve(FaceSet.INDEX + ".new");
        Files.writeString(unfinished, new Gson().toJson(index));
        Files.move(unfinished, folder.resolve(FaceSet.INDEX), StandardCopyOption.ATOMIC_MOVE);
        return FaceSet.open(folder, index);
    }

    @Override
    public void close() throws IOException {
        pixels.close();
    }
}
