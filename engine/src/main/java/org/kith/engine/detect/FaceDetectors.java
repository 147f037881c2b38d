package org.kith.engine.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Precision;
import org.kith.engine.mxnet.MxnetNetwork;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.networks.card.CardFault;
import org.kith.engine.networks.card.ModelFolder;

/**
 * The bundled detector, as often as there are workers: in MXNet where networks run in it, which is faster, else the same network
 * in OpenCV. Its files are read, and MXNet is started, when the first is opened: a look around where nothing is new needs neither.
 * Thread-safe.
 */
public final class FaceDetectors {

    /** For MXNet. */
    static final String MXNET_MODEL_ID = "centerface-2";

    /** The same weights as an ONNX file. */
    static final String ONNX_MODEL_ID = "centerface-1";

    private final Installation installation;
    private final OpenCv openCv;
    private @Nullable Network network;

    /** Checked, and what runs it is started. */
    private record Network(Path onnx, Optional<Mxnet> mxnet) {

        static Network of(Installation installation) {
            Path onnx = ModelFolder.verified(installation, ONNX_MODEL_ID).file("centerface.onnx");
            return new Network(onnx, FaceDetectors.mxnet(installation));
        }
    }

    /** MXNet, and the network for it. */
    private record Mxnet(MxnetRuntime runtime, ModelFolder folder) {}

    public FaceDetectors(Installation installation, OpenCv openCv) {
        this.installation = installation;
        this.openCv = openCv;
    }

    private synchronized Network network() {
        if (network == null) {
            network = Network.of(installation);
        }
        return network;
    }

    private static Optional<Mxnet> mxnet(Installation installation) {
        if (!Files.isDirectory(installation.models().resolve(MXNET_MODEL_ID))) {
            return Optional.empty();
        }
        return MxnetRuntime.ofNetworks(installation)
                .map(runtime -> new Mxnet(runtime, ModelFolder.verified(installation, MXNET_MODEL_ID)));
    }

    /**
     * Another one; whoever opens it closes it.
     *
     * @throws EngineException if a file is missing or altered
     */
    public FaceDetector open() {
        Network now = network();
        return now.mxnet()
                .map(m -> new CenterFaceDetector(openCv, m.runtime(), m.folder(), DetectorOptions.DEFAULT))
                .orElseGet(() -> new CenterFaceDetector(openCv, read(now.onnx()), DetectorOptions.DEFAULT));
    }

    /**
     * What finds faces, for people to read; loads it.
     *
     * @throws EngineException if it cannot be loaded
     */
    public Phrase runtime() {
        Optional<Mxnet> mxnet = network().mxnet();
        if (mxnet.isEmpty()) {
            open().close();
            return Phrase.of(DetectionFault.ON_OPENCV, openCv.version());
        }
        MxnetRuntime runtime = mxnet.get().runtime();
        try (MxnetNetwork network = MxnetNetwork.open(runtime, mxnet.get().folder(), Device.CPU)) {
            boolean int8 = network.precision() == Precision.INT8;
            return Phrase.of(int8 ? DetectionFault.ON_MXNET_INT8 : DetectionFault.ON_MXNET, runtime.version());
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new EngineException(CardFault.FILE_NOT_READ, e, file, e.getMessage());
        }
    }
}
