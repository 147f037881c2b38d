package org.kith.app.window.fx;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Shows one picture after the other in the same memory. Each image that is ever drawn leaves a texture behind until the
 * collector comes by: a tile that took over the pictures themselves would fill the heap when one scrolls. FX thread only.
 */
public final class ReusedImage {

    private @Nullable WritableImage image;

    /** The whole picture. */
    public Image of(Image picture) {
        return of(picture, 0, 0, (int) picture.getWidth(), (int) picture.getHeight());
    }

    /**
     * A part of the picture, of at least a pixel.
     *
     * @return what to show; its pixels change with the next call
     */
    public Image of(Image picture, int x, int y, int width, int height) {
        WritableImage shown = image;
        if (shown == null || shown.getWidth() != width || shown.getHeight() != height) {
            shown = new WritableImage(width, height);
            image = shown;
        }
        shown.getPixelWriter().setPixels(0, 0, width, height, picture.getPixelReader(), x, y);
        return shown;
    }
}
