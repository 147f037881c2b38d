package org.kith.engine.index;

import java.util.Comparator;
import org.kith.engine.image.UprightImage;
import org.kith.engine.index.PhotoAnalyzer.Found;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;

/** Which of the stills of a video is to stand for it. */
final class BestStill {

    /** A larger face is not easier to recognise. */
    private static final double LARGE_FACE_PX = 112;

    /** Of all bytes so many are enough; no multiple of three, so that all colours count. */
    private static final int STEP = 97;

    /** The least is the worst: faces first, then what is to be seen at all. */
    static final Comparator<Found> FIRST =
            Comparator.comparingDouble(BestStill::faces).thenComparingDouble(BestStill::contrast);

    private BestStill() {}

    private static double faces(Found found) {
        UprightImage image = found.photo().image();
        return found.faces().stream().mapToDouble(face -> weight(face, image)).sum();
    }

    private static double weight(DetectedFace face, UprightImage image) {
        Box box = face.box();
        double side = Math.min(box.width() * image.width(), box.height() * image.height());
        return face.score() * Math.min(1, side / LARGE_FACE_PX);
    }

    /** Standard deviation of brightness: nothing is to be seen of a black picture. */
    private static double contrast(Found found) {
        byte[] bgr = found.photo().image().bgr();
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < bgr.length; i += STEP) {
            int value = bgr[i] & 0xff;
            sum += value;
            squares += value * value;
            count++;
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }
}
