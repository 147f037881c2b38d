package org.kith.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.engine.backup.Keeper;
import org.kith.engine.bench.StageBench;
import org.kith.engine.detect.FaceDetectors;
import org.kith.engine.embed.FaceEmbedders;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.image.Ffmpeg;
import org.kith.engine.image.OpenCv;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.model.MxnetStatus;
import org.kith.engine.mxnet.MxnetFault;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.part.IndexPart;
import org.kith.engine.train.run.NetworkTraining;
import org.kith.engine.train.run.TrainingRequest;

/** What can be done without a library: looking at single photos, and at the program's own networks and natives. Thread-safe. */
public final class Workshop {

    private final Installation installation;

    Workshop(Installation installation) {
        this.installation = installation;
    }

    /**
     * Looks at photos by the bundled model; knows nobody.
     *
     * @throws org.kith.engine.fault.EngineException if a model or a native library is missing or altered
     */
    public PhotoRecognizer recognizer(Device device) {
        return PhotoRecognizer.withoutLibrary(Stages.bundled(installation, device));
    }

    /**
     * Reads photos into a file, for libraries elsewhere; by the bundled model.
     *
     * @param workers threads that read photos, at least 1
     * @param memoryBytes that the program may hold; see {@link EngineConfig}
     * @throws org.kith.engine.fault.EngineException if a model or a native library is missing or altered
     */
    public IndexPart indexPart(Device device, int workers, long memoryBytes) {
        return new IndexPart(Stages.bundled(installation, device), workers, memoryBytes);
    }

    /** How good networks are, on photos that are in no library. */
    public PhotoEvaluation evaluation(Device device) {
        return new PhotoEvaluation(installation, device);
    }

    /** Networks of other programs. */
    public Conversion conversion() {
        return new Conversion(installation);
    }

    /**
     * A FaceNet from nothing; to be closed.
     *
     * @param threads that cut out faces
     * @throws org.kith.engine.fault.EngineException if it cannot start like this
     */
    public NetworkTraining training(TrainingRequest request, Device device, int threads) {
        return new NetworkTraining(installation, device, threads, request);
    }

    /** For a library that is lost or damaged, and need not be one that can be opened. */
    public Keeper keeper(Path libraryFolder) {
        return new Keeper(libraryFolder);
    }

    /** How fast the stages of indexing are. */
    public StageBench bench() {
        return new StageBench(installation);
    }

    /**
     * What embeds faces, and whether a GPU can be used; starts MXNet if it is not running.
     *
     * @return nothing where networks run in OpenCV
     * @throws org.kith.engine.fault.EngineException if its library is missing or cannot be loaded
     */
    public Optional<MxnetStatus> mxnet() {
        return MxnetRuntime.ofNetworks(installation).map(MxnetRuntime::status);
    }

    /**
     * Asks whether faces can be embedded on a GPU.
     *
     * @throws org.kith.engine.fault.EngineException if not, saying why
     */
    public void requireGpu() {
        MxnetRuntime.start(installation).status().gpuObstacle().ifPresent(obstacle -> {
            throw new EngineException(MxnetFault.GPU_UNUSABLE, obstacle);
        });
    }

    /**
     * Loads the network that finds faces.
     *
     * @return what it runs on, for people
     * @throws org.kith.engine.fault.EngineException if it cannot be loaded
     */
    public Phrase detector() {
        return new FaceDetectors(installation, OpenCv.load(installation)).runtime();
    }

    /**
     * Loads what decodes HEIC and AVIF.
     *
     * @return its name and version
     * @throws org.kith.engine.fault.EngineException if it cannot be loaded
     */
    public String loadHeifDecoder() {
        return Ffmpeg.of(installation).version();
    }

    /**
     * Loads the bundled network.
     *
     * @return which it is and what it runs on, for people
     * @throws org.kith.engine.fault.EngineException if it cannot be loaded
     */
    public Phrase embedder() {
        return FaceEmbedders.runtime(
                installation, ModelFolder.verified(installation, MxnetFaceEmbedder.BUNDLED_MODEL_ID));
    }

    /**
     * The card of the bundled FaceNet, all hashes of its files checked.
     *
     * @throws org.kith.engine.fault.EngineException if they are missing or altered
     */
    public ModelCard verifyFiles() {
        return ModelFolder.verified(installation, MxnetFaceEmbedder.BUNDLED_MODEL_ID)
                .card();
    }

    /** The cards of the networks that came with the program, by name. */
    public List<ModelCard> bundledModels() {
        try (Stream<Path> folders = Files.list(installation.models())) {
            return folders.map(folder -> folder.resolve(ModelCard.FILE_NAME))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(ModelCard::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
