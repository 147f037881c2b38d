package org.kith.engine.image;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.scan.Endings;

/** What a photo's file holds, read into memory; a video's is left where it is. Confined to one thread. */
public final class PhotoContent {

    private final Path file;
    private final byte @Nullable [] bytes;
    private final Runnable everySoOften;
    private @Nullable ContentHash hash;

    private PhotoContent(Path file, byte @Nullable [] bytes, Runnable everySoOften) {
        this.file = file;
        this.bytes = bytes;
        this.everySoOften = everySoOften;
    }

    /** @throws UnreadablePhotoException as {@link PhotoBytes#read} does */
    public static PhotoContent read(Path file) throws UnreadablePhotoException {
        return read(file, () -> {});
    }

    /** @param everySoOften called while a long video is read for its hash: it is not stuck */
    public static PhotoContent read(Path file, Runnable everySoOften) throws UnreadablePhotoException {
        ImageFormat format = PhotoBytes.format(file);
        boolean video = format == ImageFormat.VIDEO || (Endings.isOfVideo(file) && !format.isPicture());
        return new PhotoContent(file, video ? null : PhotoBytes.read(file), everySoOften);
    }

    public Path file() {
        return file;
    }

    String name() {
        return file.getFileName().toString();
    }

    public boolean isVideo() {
        return bytes == null;
    }

    /** Of what is no video. */
    public byte[] bytes() {
        if (bytes == null) {
            throw new IllegalStateException(file + " is a video");
        }
        return bytes;
    }

    /** A video is read for it, from its beginning to its end. */
    public ContentHash hash() throws UnreadablePhotoException {
        if (hash == null) {
            try {
                hash = bytes == null ? ContentHash.ofFile(file, everySoOften) : ContentHash.ofContent(bytes);
            } catch (IOException e) {
                throw PhotoBytes.unreadable(e);
            }
        }
        return hash;
    }
}
