package org.kith.app.window.fx;

import java.io.ByteArrayInputStream;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.kith.engine.thumbnail.Picture;

/** What the engine decoded, as JavaFX shows it. Thread-safe. */
public final class Pictures {

    private Pictures() {}

    /** Empty if the bytes are of no picture. */
    public static Optional<Image> ofJpeg(byte[] jpeg) {
        Image image = new Image(new ByteArrayInputStream(jpeg));
        return image.isError() ? Optional.empty() : Optional.of(image);
    }

    /** Shares the pixels; they are opaque, so that premultiplied or not makes no difference. */
    public static Image of(Picture picture) {
        return new WritableImage(new PixelBuffer<>(
                picture.widthPx(),
                picture.heightPx(),
                IntBuffer.wrap(picture.argb()),
                PixelFormat.getIntArgbPreInstance()));
    }
}
