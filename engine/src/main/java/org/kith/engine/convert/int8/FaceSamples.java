package org.kith.engine.convert.int8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

/**
 * Crops that make the layers of a face network give what they give for other people's photos, from a few photos that may be
 * passed on: their faces again and again, shifted, scaled, turned, mirrored, in other light, some blurred; and patches that are
 * no faces. The same for the same seed.
 */
final class FaceSamples {

    /** Of all crops: what is no face, as false detections are. */
    private static final double PATCHES = 0.15;

    private static final double TURN_DEGREES = 12;
    private static final double SCALE = 1.15;
    private static final double SHIFT = 0.05;
    private static final double SMALLEST_PATCH = 0.1;

    private final FaceAligner aligner;
    private final CropFrame frame;
    private final Random random;

    FaceSamples(FaceAligner aligner, CropFrame frame, long seed) {
        this.aligner = aligner;
        this.frame = frame;
        this.random = new Random(seed);
    }

    /** So many crops of these photos, at least one with a face. */
    List<AlignedFace> of(List<PhotoOfFaces> photos, int count) {
        List<Found> faces = new ArrayList<>();
        photos.forEach(photo -> photo.faces().forEach(face -> faces.add(new Found(photo.image(), face))));
        List<AlignedFace> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            AlignedFace crop = random.nextDouble() < PATCHES
                    ? patch(photos.get(random.nextInt(photos.size())).image())
                    : face(faces.get(i % faces.size()));
            AlignedFace lit = Light.random(random).on(crop);
            samples.add(random.nextBoolean() ? lit.mirrored() : lit);
        }
        return samples;
    }

    private record Found(UprightImage image, DetectedFace face) {}

    private AlignedFace face(Found found) {
        UprightImage image = found.image();
        Box box = found.face().box();
        Displacement displacement = new Displacement(image, box);
        Landmarks landmarks = Landmarks.of(
                found.face().landmarks().points().stream().map(displacement::of).toList());
        Point middle = displacement.of(new Point(box.x() + box.width() / 2, box.y() + box.height() / 2));
        double width = box.width() * displacement.scale;
        double height = box.height() * displacement.scale;
        Box moved = new Box(middle.x() - width / 2, middle.y() - height / 2, width, height);
        return aligner.crop(image, moved, landmarks, frame);
    }

    private AlignedFace patch(UprightImage image) {
        double side = Math.min(image.width(), image.height())
                * Math.pow(SMALLEST_PATCH, random.nextDouble()); // small ones as often as large ones
        double width = side / image.width();
        double height = side / image.height();
        Box square = new Box(random.nextDouble() * (1 - width), random.nextDouble() * (1 - height), width, height);
        return aligner.cropUnaligned(image, square, frame);
    }

    /** Where points of a face are thought to be: the crop shows it shifted, scaled and turned the other way. */
    private final class Displacement {
        private final UprightImage image;
        private final double x;
        private final double y;
        private final double shiftX;
        private final double shiftY;
        private final double angle = Math.toRadians(between(-TURN_DEGREES, TURN_DEGREES));
        private final double scale = Math.pow(SCALE, between(-1, 1));

        Displacement(UprightImage image, Box box) {
            this.image = image;
            this.x = (box.x() + box.width() / 2) * image.width();
            this.y = (box.y() + box.height() / 2) * image.height();
            this.shiftX = between(-SHIFT, SHIFT) * box.width() * image.width();
            this.shiftY = between(-SHIFT, SHIFT) * box.height() * image.height();
        }

        Point of(Point point) {
            double dx = point.x() * image.width() - x;
            double dy = point.y() * image.height() - y;
            double cos = scale * Math.cos(angle);
            double sin = scale * Math.sin(angle);
            return new Point(
                    (x + shiftX + cos * dx - sin * dy) / image.width(),
                    (y + shiftY + sin * dx + cos * dy) / image.height());
        }
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
