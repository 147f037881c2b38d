package org.kith.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kith.engine.convert.ConversionReport;
import org.kith.engine.convert.DetectorConversion;
import org.kith.engine.convert.FaceInput;
import org.kith.engine.convert.ModelConversion;
import org.kith.engine.convert.ModelImport;
import org.kith.engine.convert.NetworkFile;
import org.kith.engine.convert.OnnxForm;
import org.kith.engine.convert.PreluForm;
import org.kith.engine.convert.int8.Int8Conversion;
import org.kith.engine.convert.int8.PhotoOfFaces;
import org.kith.engine.convert.int8.PhotosOfFaces;
import org.kith.engine.index.Stages;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.networks.card.Normalisation;

/** Networks of other programs, made into folders with a card, which a library can add. Thread-safe. */
public final class Conversion {

    private final Installation installation;

    Conversion(Installation installation) {
        this.installation = installation;
    }

    /**
     * From TensorFlow Lite or ONNX: a network from a square of RGB pixels to a vector.
     *
     * @param input how it was trained to see a face
     * @param photos a folder with PNG photos, from which a projection is found where the network gives more numbers than
     *     Kith takes
     * @param folder made if missing; its name is the model's id
     * @throws org.kith.engine.fault.EngineException if the network cannot be converted, or files not be read or written
     */
    public ConversionReport of(
            NetworkFile network, FaceInput input, Optional<Path> photos, Path folder, PreluForm form) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), new NamedThreads("convert"));
        try {
            return ModelConversion.convert(network, input, photos, folder, form, workers);
        } finally {
            workers.shutdown();
        }
    }

    /**
     * From TensorFlow Lite or ONNX: a network from pictures to pictures, one that finds faces.
     *
     * @param normalisation from the bytes of a picture to the numbers of the input
     * @param folder made if missing; its name is the model's id
     * @return the card that was written
     * @throws org.kith.engine.fault.EngineException if the network cannot be converted, or files not be read or written
     */
    public ModelCard ofDetector(NetworkFile network, Normalisation normalisation, Path folder) {
        return DetectorConversion.convert(network, normalisation, folder);
    }

    /**
     * Adds the same network as an ONNX file to a folder that was converted: what OpenCV's DNN runs where MXNet has no natives.
     *
     * @return the card, which names the file
     * @throws org.kith.engine.fault.EngineException if it is no such folder, or files cannot be read or written
     */
    public ModelCard addOnnx(Path folder) {
        return OnnxForm.addTo(ModelFolder.verified(folder));
    }

    /**
     * From MXNet's own two files.
     *
     * @param input how it was trained to see a face
     * @param photos as above
     * @param folder made if missing; its name is the model's id
     * @throws org.kith.engine.fault.EngineException if the network cannot be used, or files not be read or written
     */
    public ConversionReport ofMxnet(MxnetPair network, FaceInput input, Optional<Path> photos, Path folder) {
        return new ModelImport(installation, network.symbol(), network.parameters(), input, network.sidePx())
                .write(photos, folder);
    }

    /**
     * Gives a model its int8 form, which computers with VNNI run two to three times as fast: one more file in its folder, which
     * its card lists then.
     *
     * @param model a folder with a card, such as the others write
     * @param photos a folder with photos of people, in files of any format; a few faces do, those it will see need not be there
     * @throws org.kith.engine.fault.EngineException if MXNet is missing or cannot rewrite the network, or there is no face
     */
    public ModelCard addInt8(Path model, Path photos) {
        ModelFolder folder = ModelFolder.verified(model);
        MxnetRuntime.start(installation); // before photos are looked through for nothing
        Stages stages = Stages.bundled(installation, Device.CPU);
        List<PhotoOfFaces> samples = PhotosOfFaces.in(photos, stages.decoder(), stages.openDetector());
        return new Int8Conversion(installation, stages.aligner(), Int8Conversion.PERCENTILE).addTo(folder, samples);
    }

    /**
     * A network as MXNet keeps it.
     *
     * @param symbol NAME-symbol.json
     * @param parameters NAME-0000.params
     * @param sidePx rows and columns of its pictures
     */
    public record MxnetPair(Path symbol, Path parameters, int sidePx) {}
}
