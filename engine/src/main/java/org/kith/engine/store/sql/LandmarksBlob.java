package org.kith.engine.store.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

/** Landmarks as the library keeps them: x, y of the five points as float32, little endian on every machine. */
public final class LandmarksBlob {

    static final int BYTES = Landmarks.COUNT * 2 * Float.BYTES;

    private LandmarksBlob() {}

    public static byte[] encode(Landmarks landmarks) {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Point point : landmarks.points()) {
            buffer.putFloat((float) point.x()).putFloat((float) point.y());
        }
        return buffer.array();
    }

    /** @throws IllegalArgumentException if the bytes are no landmarks */
    public static Landmarks decode(byte[] blob) {
        if (blob.length != BYTES) {
            throw new IllegalArgumentException(blob.length + " bytes instead of " + BYTES);
        }
        ByteBuffer buffer = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < Landmarks.COUNT; i++) {
            points.add(new Point(buffer.getFloat(), buffer.getFloat()));
        }
        return Landmarks.of(points);
    }
}
