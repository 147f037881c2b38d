package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.DetectedFace;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Looks at pictures and parts of pictures through the network, each scaled and laid into a canvas. */
final class Eye {

    private final OpenCv openCv;
    private final CenterFaceNetwork network;

    Eye(OpenCv openCv, CenterFaceNetwork network) {
        this.openCv = openCv;
        this.network = network;
    }

    /**
     * What is seen in a part of a picture.
     *
     * @param part of the tiling
     * @return in fractions of the picture
     */
    List<DetectedFace> look(Mat picture, Tiling tiling, Rect part, double minScore) {
        Canvas canvas = tiling.canvas();
        try (NativeScope scope = openCv.scope()) {
            Mat cut = scope.keep(new Mat(picture, part), Mat::release);
            Size scaled = new Size(
                    Math.max(1, Math.min(canvas.widthPx(), Math.round(part.width * tiling.scale()))),
                    Math.max(1, Math.min(canvas.heightPx(), Math.round(part.height * tiling.verticalScale()))));
            Mat input = laid(cut, scaled, canvas, scope);
            Region seen = new Region(
                    (double) part.x / picture.cols(),
                    (double) part.y / picture.rows(),
                    part.width * canvas.widthPx() / scaled.width / picture.cols(),
                    part.height * canvas.heightPx() / scaled.height / picture.rows());
            return network.answers(List.of(input)).get(0).faces(minScore).stream()
                    .map(seen::toPicture)
                    .toList();
        }
    }

    /** What is seen in a whole picture reduced into a canvas, in fractions of it. */
    List<DetectedFace> look(Mat picture, Canvas canvas, double minScore) {
        double scale = canvas.scale(picture.cols(), picture.rows());
        Tiling tiling = new Tiling(picture.cols(), picture.rows(), scale, canvas);
        return look(picture, tiling, tiling.parts().get(0), minScore);
    }

    /**
     * What is seen in small pictures, all scaled up or down so that the longer side fills the canvas of parts.
     *
     * @return of each, in fractions of it
     */
    List<List<DetectedFace>> lookClosely(List<Mat> parts, double minScore) {
        List<List<DetectedFace>> seen = new ArrayList<>();
        int next = 0;
        while (next < parts.size()) {
            int count = parts.size() - next > SMALL_BATCH ? BATCH : 1;
            List<Mat> batch = parts.subList(next, Math.min(parts.size(), next + count));
            seen.addAll(lookClosely(batch, count, minScore));
            next += batch.size();
        }
        return seen;
    }

    /** Up to so many parts are seen one by one. */
    private static final int SMALL_BATCH = 2;

    /** Parts seen at once: a half of the time that they take one by one. */
    private static final int BATCH = 4;

    private List<List<DetectedFace>> lookClosely(List<Mat> parts, int count, double minScore) {
        try (NativeScope scope = openCv.scope()) {
            List<Mat> inputs = new ArrayList<>();
            List<Region> regions = new ArrayList<>();
            for (Mat part : parts) {
                double scale = (double) Canvas.PART.widthPx() / Math.max(part.cols(), part.rows());
                Size scaled = new Size(
                        Math.max(1, Math.round(part.cols() * scale)), Math.max(1, Math.round(part.rows() * scale)));
                inputs.add(laid(part, scaled, Canvas.PART, scope));
                regions.add(
                        new Region(0, 0, Canvas.PART.widthPx() / scaled.width, Canvas.PART.heightPx() / scaled.height));
            }
            while (inputs.size() < count) { // MXNet keeps each size of batch, too
                inputs.add(inputs.get(0));
            }
            List<CenterFaceMaps> answers = network.answers(inputs);
            List<List<DetectedFace>> seen = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                seen.add(answers.get(i).faces(minScore).stream()
                        .map(regions.get(i)::toPicture)
                        .toList());
            }
            return seen;
        }
    }

    private static Mat laid(Mat picture, Size scaled, Canvas canvas, NativeScope scope) {
        Mat laid = scope.keep(new Mat(canvas.size(), CvType.CV_8UC3, Scalar.all(0)), Mat::release);
        Mat place = scope.keep(new Mat(laid, new Rect(0, 0, (int) scaled.width, (int) scaled.height)), Mat::release);
        boolean reduces = scaled.width < picture.cols();
        Imgproc.resize(picture, place, scaled, 0, 0, reduces ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        return laid;
    }
}
