package org.kith.engine.embed;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.convert.OnnxForm;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.card.ModelFolder;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/**
 * The network of a model in OpenCV's DNN, from its ONNX form, for platforms that MXNet was never built for: the same numbers as in
 * MXNet's float32, but for rounding. On one thread, as the detectors are there. Confined to the thread that opened it.
 */
public final class OpenCvFaceEmbedder implements FaceEmbedder {

    private final OpenCv openCv;
    private final String modelId;
    private final CropFrame crop;
    private final int dimensions;
    private final CropPlanes planes;
    private final Net net;

    private OpenCvFaceEmbedder(OpenCv openCv, String modelId, NetworkInput input, Net net) {
        this.openCv = openCv;
        this.modelId = modelId;
        this.crop = input.crop();
        this.dimensions = input.dimensions();
        this.planes = new CropPlanes(modelId, input, 1);
        this.net = net;
    }

    /**
     * Makes the ONNX form of a model in memory, and loads it: nothing is written.
     *
     * @param folder whose files were checked before
     * @throws EngineException if it is no embedder, or none that can be read into layers
     */
    public static OpenCvFaceEmbedder open(Installation installation, ModelFolder folder) {
        NetworkInput input = NetworkInput.of(folder);
        OpenCv openCv = OpenCv.load(installation);
        try (NativeScope scope = openCv.scope()) {
            Net net = Dnn.readNetFromONNX(scope.keep(new MatOfByte(OnnxForm.bytes(folder)), Mat::release));
            return new OpenCvFaceEmbedder(openCv, folder.card().id(), input, net);
        } catch (CvException e) {
            throw new EngineException(EmbeddingFault.NOT_IN_OPENCV, e, folder.path(), e.getMessage());
        }
    }

    /** What computes, for people to read: "OpenCV 4.9.0 on the CPU". */
    public Phrase runtime() {
        return Phrase.of(EmbeddingFault.ON_OPENCV, openCv.version());
    }

    @Override
    public String modelId() {
        return modelId;
    }

    @Override
    public List<Embedding> embed(List<AlignedFace> faces) {
        List<Embedding> embeddings = new ArrayList<>(faces.size());
        // one after the other: several at once are no faster, and OpenCV 4.9 fuses layers wrongly when the shape
        // changes
        for (AlignedFace face : faces) {
            embeddings.addAll(EmbeddingRows.of(modelId, forward(face), 1, dimensions));
        }
        return embeddings;
    }

    private float[] forward(AlignedFace face) {
        int numbers = planes.of(List.of(face)).remaining();
        try (NativeScope scope = openCv.scope()) {
            Mat row = scope.keep(new Mat(1, numbers, CvType.CV_32F, planes.bytes()), Mat::release);
            int[] sides = {1, 3, crop.heightPx(), crop.widthPx()};
            net.setInput(scope.keep(row.reshape(1, sides), Mat::release));
            Mat rows = scope.keep(net.forward(), Mat::release);
            Mat flat = scope.keep(rows.reshape(1, 1), Mat::release);
            float[] values = new float[(int) flat.total()];
            flat.get(0, 0, values);
            return values;
        } catch (CvException e) {
            throw new EngineException(EmbeddingFault.NOT_IN_OPENCV, e, modelId, e.getMessage());
        }
    }

    /** The network is freed with its last reference: OpenCV's Java binding offers no other way. */
    @Override
    public void close() {}
}
