package org.kith.engine.evaluate.robustness;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.evaluate.PixelRect;

/** One way to come from a photo to the crop of its labelled face. */
public interface Variant {

    Condition condition();

    /** Empty where no face was found. */
    Optional<AlignedFace> crop(LookedAt photo);

    /** The photo as it is comes first. */
    static List<Variant> all() {
        return Stream.of(
                        Stream.of(new AsItIs()),
                        Stream.of(10, 20, 30, 50, 70, 90).map(Compressed::new),
                        Stream.of(400, 900, 1_600, 3_600, 6_400).map(Reduced::new),
                        Stream.of(new Unaligned()))
                .<Variant>flatMap(variants -> variants)
                .toList();
    }

    /** The program's own way. */
    record AsItIs() implements Variant {
        @Override
        public Condition condition() {
            return new Condition("as it is", "");
        }

        @Override
        public Optional<AlignedFace> crop(LookedAt photo) {
            return photo.crop();
        }
    }

    /** As another network wants it. */
    record ForNetwork(String network, CropFrame frame) implements Variant {
        @Override
        public Condition condition() {
            return new Condition("network", network);
        }

        @Override
        public Optional<AlignedFace> crop(LookedAt photo) {
            return photo.crop(frame);
        }
    }

    /** The whole photo saved as a JPEG of that quality, and looked at again. */
    record Compressed(int quality) implements Variant {
        @Override
        public Condition condition() {
            return new Condition(Condition.JPEG_QUALITY, String.valueOf(quality));
        }

        @Override
        public Optional<AlignedFace> crop(LookedAt photo) {
            return photo.cropOf(photo.loss().compressed(photo.image(), quality));
        }
    }

    /** The whole photo made smaller, until the box of the face has so many pixels; one that has fewer stays. */
    record Reduced(int facePixels) implements Variant {
        @Override
        public Condition condition() {
            return new Condition(Condition.FACE_PIXELS, String.valueOf(facePixels));
        }

        @Override
        public Optional<AlignedFace> crop(LookedAt photo) {
            return photo.face().flatMap(face -> {
                double pixels = PixelRect.of(
                                face.box(), photo.image().width(), photo.image().height())
                        .area();
                double scale = Math.min(1, Math.sqrt(facePixels / pixels));
                return photo.cropOf(photo.loss().reduced(photo.image(), scale));
            });
        }
    }

    /** The face's box instead of its landmarks. */
    record Unaligned() implements Variant {
        @Override
        public Condition condition() {
            return new Condition("without alignment", Condition.BOX);
        }

        @Override
        public Optional<AlignedFace> crop(LookedAt photo) {
            return photo.face()
                    .map(face -> photo.aligner().cropUnaligned(photo.image(), face.box(), CropFrame.ARCFACE));
        }
    }
}
