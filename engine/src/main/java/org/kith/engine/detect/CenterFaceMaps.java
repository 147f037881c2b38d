package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

/**
 * What CenterFace (arXiv:1911.03599) answers: for each cell of 4 × 4 pixels how likely a
 * face has its centre there, and box and landmarks if so. Channel by channel, rows from the top.
 *
 * @param columns cells in a row
 * @param rows cells in a column
 * @param heat 1 channel: score 0..1
 * @param size 2 channels: log of height and width in cells
 * @param offset 2 channels: y and x of the centre within the cell
 * @param landmarks 10 channels: y and x of five points, in parts of the box from its top left
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CenterFaceMaps(int columns, int rows, float[] heat, float[] size, float[] offset, float[] landmarks) {

    /** Pixels of the input to a cell. */
    static final int STRIDE_PX = 4;

    /**
     * What is said of each picture of a batch.
     *
     * @param outputs heat, size, offset and landmarks, each picture after picture
     */
    static List<CenterFaceMaps> ofBatch(int pictures, int columns, int rows, List<float[]> outputs) {
        return IntStream.range(0, pictures)
                .mapToObj(i -> new CenterFaceMaps(
                        columns,
                        rows,
                        part(outputs.get(0), i, pictures),
                        part(outputs.get(1), i, pictures),
                        part(outputs.get(2), i, pictures),
                        part(outputs.get(3), i, pictures)))
                .toList();
    }

    private static float[] part(float[] all, int index, int parts) {
        int length = all.length / parts;
        return parts == 1 ? all : Arrays.copyOfRange(all, index * length, (index + 1) * length);
    }

    /** Faces of at least the score, row by row, overlapping ones not yet suppressed; in fractions of the input. */
    List<DetectedFace> faces(double scoreThreshold) {
        List<DetectedFace> found = new ArrayList<>();
        for (int cell = 0; cell < heat.length; cell++) {
            if (heat[cell] > scoreThreshold) {
                found.add(face(cell));
            }
        }
        return found;
    }

    private DetectedFace face(int cell) {
        int cells = rows * columns;
        double height = Math.exp(size[cell]) / rows;
        double width = Math.exp(size[cells + cell]) / columns;
        int row = cell / columns;
        int column = cell % columns;
        double top = (row + offset[cell] + 0.5) / rows - height / 2;
        double left = (column + offset[cells + cell] + 0.5) / columns - width / 2;
        List<Point> points = new ArrayList<>(Landmarks.COUNT);
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double y = landmarks[2 * i * cells + cell];
            double x = landmarks[(2 * i + 1) * cells + cell];
            points.add(new Point(left + x * width, top + y * height));
        }
        return new DetectedFace(new Box(left, top, width, height), Landmarks.of(points), Math.min(1, heat[cell]));
    }
}
