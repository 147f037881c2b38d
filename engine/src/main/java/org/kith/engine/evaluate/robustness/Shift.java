package org.kith.engine.evaluate.robustness;

import java.util.Optional;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.evaluate.PixelRect;
import org.kith.engine.image.UprightImage;

/**
 * Photos as somebody has them whose camera is worse than those the model learned from. The whole photo is changed, and
 * looked at again.
 */
public enum Shift {
    /** A twentieth of the light. */
    DIM {
        @Override
        Optional<UprightImage> of(LookedAt photo) {
            return Optional.of(photo.loss().dimmed(photo.image(), LIGHT));
        }
    },
    /** Out of focus by a deviation of a twentieth of the face's width. */
    BLUR {
        @Override
        Optional<UprightImage> of(LookedAt photo) {
            return photo.face().map(face -> photo.loss()
                    .blurred(
                            photo.image(),
                            BLUR_WIDTHS * face.box().width() * photo.image().width()));
        }
    },
    /** Made smaller, until the face has 600 pixels, and saved as a JPEG of quality 30. */
    SMALL {
        @Override
        Optional<UprightImage> of(LookedAt photo) {
            return photo.face().map(face -> {
                double pixels = PixelRect.of(
                                face.box(), photo.image().width(), photo.image().height())
                        .area();
                double scale = Math.min(1, Math.sqrt(FACE_PIXELS / pixels));
                return photo.loss().compressed(photo.loss().reduced(photo.image(), scale), JPEG_QUALITY);
            });
        }
    };

    private static final double LIGHT = 0.05;
    private static final double BLUR_WIDTHS = 0.05;
    private static final double FACE_PIXELS = 600;
    private static final int JPEG_QUALITY = 30;

    /** Empty where no face was found before. */
    abstract Optional<UprightImage> of(LookedAt photo);

    Variant variant() {
        return new Variant() {
            @Override
            public Condition condition() {
                return new Condition("shift", name());
            }

            @Override
            public Optional<AlignedFace> crop(LookedAt photo) {
                return of(photo).flatMap(photo::cropOf);
            }
        };
    }
}
