package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.PhotoPictures.Sized;
import org.kith.engine.model.PhotoId;

class PhotoPicturesTest {

    private static final PhotoId PHOTO = new PhotoId(1);
    private static final Image SMALL = new WritableImage(320, 213);

    @Test
    void aTileAsksForAsManyPixelsAsItsScreenHasThere() {
        assertThat(PhotoPictures.sharper(PHOTO, SMALL, 180)).as("scale 1").isEmpty();
        assertThat(PhotoPictures.sharper(PHOTO, SMALL, 180 * 2)).as("scale 2").contains(new Sized(PHOTO, 640));
        assertThat(PhotoPictures.sharper(PHOTO, SMALL, 180 * 3)).as("scale 3").contains(new Sized(PHOTO, 1280));
        assertThat(PhotoPictures.sharper(PHOTO, SMALL, 360 * 3)).contains(new Sized(PHOTO, 1280));
    }

    @Test
    void aPhotoThatHasNoMorePixelsIsNotReadAgain() {
        assertThat(PhotoPictures.sharper(PHOTO, new WritableImage(250, 250), 500))
                .isEmpty();
    }
}
