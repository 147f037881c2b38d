package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFile;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.networks.card.Normalisation;

/**
 * Makes the networks that Kith brings of the files they came in, which are a fifth as large: the build runs it. A network is the
 * one its card promises, byte by byte, or the build fails.
 */
public final class BundledNetworks {

    private final Path from;
    private final Path to;

    private BundledNetworks(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** @param args the folder of the models as committed, and that of the models as the program reads them, with their cards */
    public static void main(String[] args) throws IOException {
        BundledNetworks networks = new BundledNetworks(Path.of(args[0]), Path.of(args[1]));
        networks.make(
                "sface-128-1",
                (id, folder) -> ModelConversion.convert(
                        networks.source(id, "sface-int8bq.onnx"),
                        new FaceInput(Normalisation.NONE, InputAlignment.ARCFACE),
                        Optional.empty(),
                        folder,
                        PreluForm.SPLIT,
                        Runnable::run));
        networks.make(
                "centerface-2",
                (id, folder) -> DetectorConversion.convert(
                        networks.source("centerface-1", "centerface.onnx"), Normalisation.NONE, folder));
    }

    private NetworkFile source(String id, String file) {
        return new NetworkFile(from.resolve(id).resolve(file), FaceInput.USUAL_SIDE_PX);
    }

    private interface Maker {
        void convert(String id, Path folder);
    }

    private void make(String id, Maker maker) throws IOException {
        Path folder = to.resolve(id);
        if (isWhole(folder)) {
            return;
        }
        Path unfinished = Files.createTempDirectory(to, id);
        try {
            Path made = unfinished.resolve(id);
            maker.convert(id, made);
            List<ModelFile> promised =
                    ModelCard.read(folder.resolve(ModelCard.FILE_NAME)).files();
            for (ModelFile file :
                    ModelCard.read(made.resolve(ModelCard.FILE_NAME)).files()) {
                if (!promised.contains(file)) {
                    throw new IllegalStateException(
                            "The network " + id + " became another one than its card promises: " + file);
                }
                Files.move(made.resolve(file.name()), folder.resolve(file.name()), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            PrivateFiles.deleteFolder(unfinished);
        }
    }

    private static boolean isWhole(Path folder) {
        try {
            ModelFolder.verified(folder);
            return true;
        } catch (EngineException e) {
            return false;
        }
    }
}
