package org.kith.engine.convert.int8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.embed.NetworkInput;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Sha256;
import org.kith.engine.mxnet.Int8Form;
import org.kith.engine.mxnet.Int8Rewriting;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFile;
import org.kith.engine.networks.card.ModelFolder;

/** Gives a model its second form, a symbol with 8-bit convolutions for the same parameters. */
public final class Int8Conversion {

    /** How far out a layer's numbers still count (docs/decisions/0087). */
    public static final double PERCENTILE = 99.999;

    /** More change nothing that can be measured (docs/decisions/0087). */
    static final int FACES = 192;

    static final int PICTURES = 32;

    private static final long SEED = 20180420;

    private final Installation installation;
    private final FaceAligner aligner;
    private final double percentile;

    /** @param percentile the range of a layer goes from 100 − percentile to it; {@link #PERCENTILE} but for trials */
    public Int8Conversion(Installation installation, FaceAligner aligner, double percentile) {
        this.installation = installation;
        this.aligner = aligner;
        this.percentile = percentile;
    }

    /**
     * Writes NAME-int8-symbol.json beside the files of a model, and into its card.
     *
     * @param photos to find the ranges with: other people's than those it will see
     * @return the new card
     * @throws EngineException if MXNet is missing or cannot rewrite the network, if there is no photo, or no face for a network
     *     that embeds faces
     */
    public ModelCard addTo(ModelFolder model, List<PhotoOfFaces> photos) {
        ModelCard card = model.card();
        boolean needsFaces = card.task() == ModelCard.Task.EMBED;
        if (photos.stream().noneMatch(photo -> !needsFaces || !photo.faces().isEmpty())) {
            throw new EngineException(Int8Fault.NO_FACES);
        }
        MxnetRuntime runtime = MxnetRuntime.start(installation);
        model.file(card.id() + "-symbol.json"); // that they are those of the card
        model.file(card.id() + "-0000.params");
        String symbol;
        try (Int8Rewriting rewriting = Int8Rewriting.open(runtime, model.path(), card.id())) {
            symbol = rewriting.symbol(LayerRanges.of(rewriting, samples(model, photos), percentile));
        }
        try {
            return write(symbol, model);
        } catch (IOException e) {
            throw new EngineException(FileFault.NOT_WRITTEN, e, model.path(), e.getMessage());
        }
    }

    private List<Batch> samples(ModelFolder model, List<PhotoOfFaces> photos) {
        if (model.card().task() == ModelCard.Task.EMBED) {
            NetworkInput input = NetworkInput.of(model);
            List<AlignedFace> faces = new FaceSamples(aligner, input.crop(), SEED).of(photos, FACES);
            return Batch.of(faces, input.normalisation());
        }
        List<UprightImage> images = photos.stream().map(PhotoOfFaces::image).toList();
        List<AlignedFace> pictures = new PictureSamples(aligner, SEED).of(images, PICTURES);
        return Batch.of(pictures, model.card().signature().pixels());
    }

    private static ModelCard write(String symbol, ModelFolder model) throws IOException {
        ModelCard card = model.card();
        Path file = model.path().resolve(Int8Form.fileName(card.id()));
        Files.writeString(file, symbol.endsWith("\n") ? symbol : symbol + "\n");
        String name = file.getFileName().toString();
        List<ModelFile> files = new ArrayList<>(card.files());
        files.removeIf(before -> before.name().equals(name));
        files.add(new ModelFile(name, Files.size(file), Sha256.of(file)));
        ModelCard completed = card.withFiles(files);
        completed.write(model.path().resolve(ModelCard.FILE_NAME));
        return completed;
    }
}
