package org.kith.engine.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.convert.PlainForm;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Precision;
import org.kith.engine.networks.card.ModelFolder;

/**
 * The network that Kith brings in float32, beside the same converted operator by operator, where each PReLU is MXNet's own
 * operator, and beside its int8 form if it has one. Confined to the thread that opened it.
 */
public final class EmbedTrial implements AutoCloseable {

    /** Faces that indexing embeds at once. */
    public static final int LARGEST_BATCH = MxnetFaceEmbedder.LARGEST_BATCH;

    private static final String PLAIN_ID = "plain";

    private final FaceEmbedder bundled;
    private final FaceEmbedder plain;
    private final MxnetFaceEmbedder int8;
    private final int prelus;

    private EmbedTrial(FaceEmbedder bundled, FaceEmbedder plain, MxnetFaceEmbedder int8, int prelus) {
        this.bundled = bundled;
        this.plain = plain;
        this.int8 = int8;
        this.prelus = prelus;
    }

    static EmbedTrial open(Installation installation, Device device, Path folder) throws IOException {
        String id = MxnetFaceEmbedder.BUNDLED_MODEL_ID;
        int prelus = PlainForm.write(ModelFolder.verified(installation, id), folder.resolve(PLAIN_ID));
        ModelFolder network = ModelFolder.verified(installation, id);
        Deque<MxnetFaceEmbedder> open = new ArrayDeque<>();
        try {
            open.add(MxnetFaceEmbedder.open(installation, network, device, Precision.FLOAT32));
            open.add(MxnetFaceEmbedder.open(new Installation(folder, installation.natives()), PLAIN_ID, device));
            open.add(MxnetFaceEmbedder.open(installation, network, device, Precision.INT8));
            return new EmbedTrial(open.remove(), open.remove(), open.remove(), prelus);
        } catch (RuntimeException e) {
            open.forEach(FaceEmbedder::close);
            throw e;
        }
    }

    /** Whether there is an int8 form that runs here. */
    public boolean hasInt8() {
        return int8.precision() == Precision.INT8;
    }

    /** Of the network that Kith brings. */
    public String modelId() {
        return bundled.modelId();
    }

    /** PReLU operators of the plain conversion. */
    public int prelus() {
        return prelus;
    }

    /** So many faces of random pixels, the same each time: a network does not care. */
    public Batch batch(int faces) {
        Random random = new Random(faces);
        return new Batch(Stream.generate(() -> noise(random)).limit(faces).toList());
    }

    private static AlignedFace noise(Random random) {
        byte[] rgb = new byte[AlignedFace.SIDE_PX * AlignedFace.SIDE_PX * 3];
        random.nextBytes(rgb);
        return new AlignedFace(rgb);
    }

    /** Faces embedded at once. */
    public final class Batch {

        private final List<AlignedFace> faces;

        private Batch(List<AlignedFace> faces) {
            this.faces = faces;
        }

        public int faces() {
            return faces.size();
        }

        /** One pass of the network that Kith brings in float32, milliseconds a face. */
        public double bundledMs() {
            return millis(bundled);
        }

        /** One pass of the plain conversion, milliseconds a face. */
        public double plainMs() {
            return millis(plain);
        }

        /** One pass of the int8 form, milliseconds a face. */
        public double int8Ms() {
            return millis(int8);
        }

        private double millis(FaceEmbedder embedder) {
            long start = System.nanoTime();
            embedder.embed(faces);
            return (System.nanoTime() - start) / 1e6 / faces.size();
        }

        /** Between the two embeddings of a face, at most: what is compared must do the same. */
        public double largestSquaredDistance() {
            return largestSquaredDistance(plain);
        }

        /** Between those of float32 and of int8, at most. */
        public double largestSquaredDistanceOfInt8() {
            return largestSquaredDistance(int8);
        }

        private double largestSquaredDistance(FaceEmbedder other) {
            List<Embedding> some = bundled.embed(faces);
            List<Embedding> others = other.embed(faces);
            double largest = 0;
            for (int i = 0; i < some.size(); i++) {
                largest = Math.max(largest, some.get(i).squaredDistance(others.get(i)));
            }
            return largest;
        }
    }

    @Override
    public void close() {
        int8.close();
        plain.close();
        bundled.close();
    }
}
