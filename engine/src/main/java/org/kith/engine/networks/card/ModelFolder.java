package org.kith.engine.networks.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Sha256;

/**
 * A model as files whose hashes were checked against its card: nothing is loaded that was cut short or changed.
 * Thread-safe.
 */
public final class ModelFolder {

    private static final Pattern MODEL_ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Path folder;
    private final ModelCard card;

    private ModelFolder(Path folder, ModelCard card) {
        this.folder = folder;
        this.card = card;
    }

    /**
     * Finds a bundled model and reads all its files once to compare their SHA-256.
     *
     * @throws EngineException naming the file that is missing or is not what the card says, and what to do
     */
    public static ModelFolder verified(Installation installation, String modelId) {
        if (!isId(modelId)) {
            throw new EngineException(CardFault.NO_NAME, modelId);
        }
        Path folder = installation.models().resolve(modelId);
        if (!Files.isDirectory(folder)) {
            throw new EngineException(CardFault.NO_FOLDER, folder);
        }
        return verified(folder);
    }

    /**
     * The same for a folder anywhere.
     *
     * @throws EngineException as above
     */
    public static ModelFolder verified(Path folder) {
        ModelCard card = ModelCard.read(folder.resolve(ModelCard.FILE_NAME));
        for (ModelFile file : card.files()) {
            check(folder.resolve(file.name()), file);
        }
        return new ModelFolder(folder, card);
    }

    /** Whether a model may be called so. */
    public static boolean isId(String text) {
        return MODEL_ID.matcher(text).matches();
    }

    public ModelCard card() {
        return card;
    }

    public Path path() {
        return folder;
    }

    /**
     * Where a file of the model lies.
     *
     * @throws EngineException if the card does not list it: it was not checked then
     */
    public Path file(String name) {
        if (card.file(name).isEmpty()) {
            throw new EngineException(CardFault.CARD_LACKS_FILE, folder.resolve(ModelCard.FILE_NAME), name);
        }
        return folder.resolve(name);
    }

    private static void check(Path path, ModelFile promised) {
        String found;
        try {
            // the length first: a file cut short is told at once
            found = Files.size(path) == promised.bytes() ? Sha256.of(path) : "another length";
        } catch (NoSuchFileException e) {
            throw new EngineException(CardFault.NO_FILE, e, path);
        } catch (IOException e) {
            throw new EngineException(CardFault.FILE_NOT_READ, e, path, e.getMessage());
        }
        if (!found.equals(promised.sha256())) {
            throw new EngineException(CardFault.FILE_ALTERED, path);
        }
    }
}
