package org.kith.engine.convert.int8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;

/**
 * Pictures for a network that finds faces: whole photos, and as many as 16 in one, so that there are large faces and small ones,
 * in other light, some mirrored. The same for the same seed.
 */
final class PictureSamples {

    /** Where a detector's pictures are about as large as the program's; multiples of 32. */
    private static final int WIDTH_PX = 640;

    private static final int HEIGHT_PX = 480;

    /** Rows and columns of a picture, one after the other: single photos are what most pictures are. */
    private static final int[] GRIDS = {1, 2, 1, 4};

    /** The shorter side of the part of a photo that is shown, of the photo's, at least. */
    private static final double LEAST = 0.5;

    private final FaceAligner aligner;
    private final Random random;

    PictureSamples(FaceAligner aligner, long seed) {
        this.aligner = aligner;
        this.random = new Random(seed);
    }

    List<AlignedFace> of(List<UprightImage> photos, int count) {
        List<AlignedFace> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            samples.add(picture(photos, GRIDS[i % GRIDS.length]));
        }
        return samples;
    }

    private AlignedFace picture(List<UprightImage> photos, int grid) {
        int width = WIDTH_PX / grid;
        int height = HEIGHT_PX / grid;
        byte[] rgb = new byte[3 * WIDTH_PX * HEIGHT_PX];
        for (int cell = 0; cell < grid * grid; cell++) {
            byte[] part = part(photos.get(random.nextInt(photos.size())), CropFrame.ofBox(width, height));
            int left = cell % grid * width;
            int top = cell / grid * height;
            for (int y = 0; y < height; y++) {
                System.arraycopy(part, 3 * y * width, rgb, 3 * ((top + y) * WIDTH_PX + left), 3 * width);
            }
        }
        return new AlignedFace(WIDTH_PX, HEIGHT_PX, rgb);
    }

    private byte[] part(UprightImage photo, CropFrame frame) {
        double side = Math.min(photo.width(), photo.height()) * (LEAST + (1 - LEAST) * random.nextDouble());
        double width = side / photo.width();
        double height = side / photo.height();
        Box square = new Box(random.nextDouble() * (1 - width), random.nextDouble() * (1 - height), width, height);
        AlignedFace lit = Light.random(random).on(aligner.cropUnaligned(photo, square, frame));
        return (random.nextBoolean() ? lit.mirrored() : lit).rgb();
    }
}
