package org.kith.engine.detect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import org.kith.engine.model.Device;
import org.kith.engine.mxnet.BoundNetwork;
import org.kith.engine.mxnet.MxnetNetwork;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.networks.card.ModelFolder;
import org.opencv.core.Mat;

/** CenterFace in MXNet, on the CPU: a GPU is busy with embedding. */
final class MxnetCenterFace implements CenterFaceNetwork {

    private final BoundNetwork network;

    /** Native memory, from which MXNet copies without another copy in between; kept for the next picture. */
    private FloatBuffer input = FloatBuffer.allocate(0);

    /**
     * Loads the network.
     *
     * @param folder of a network with the outputs heat, size, offset and landmarks
     */
    MxnetCenterFace(MxnetRuntime runtime, ModelFolder folder) {
        this.network = MxnetNetwork.open(runtime, folder, Device.CPU).bound();
    }

    @Override
    public List<CenterFaceMaps> answers(List<Mat> canvases) {
        int width = canvases.get(0).cols();
        int height = canvases.get(0).rows();
        List<float[]> outputs = network.forward(planes(canvases), canvases.size(), height, width);
        return CenterFaceMaps.ofBatch(
                canvases.size(), width / CenterFaceMaps.STRIDE_PX, height / CenterFaceMaps.STRIDE_PX, outputs);
    }

    /** Red, green, blue planes of floats 0..255, one picture after the other. */
    private FloatBuffer planes(List<Mat> canvases) {
        int plane = canvases.get(0).rows() * canvases.get(0).cols();
        FloatBuffer planes = buffer(canvases.size() * 3 * plane);
        byte[] bgr = new byte[3 * plane];
        int at = 0;
        for (Mat canvas : canvases) {
            canvas.get(0, 0, bgr);
            for (int i = 0; i < plane; i++) {
                planes.put(at + i, bgr[3 * i + 2] & 0xff);
                planes.put(at + plane + i, bgr[3 * i + 1] & 0xff);
                planes.put(at + 2 * plane + i, bgr[3 * i] & 0xff);
            }
            at += 3 * plane;
        }
        return planes;
    }

    private FloatBuffer buffer(int floats) {
        if (input.capacity() < floats) {
            input = ByteBuffer.allocateDirect(4 * floats)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
        input.clear();
        return input.limit(floats);
    }

    @Override
    public void close() {
        network.close();
    }
}
