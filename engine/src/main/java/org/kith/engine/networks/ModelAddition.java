package org.kith.engine.networks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import org.kith.engine.embed.MirroredFaceEmbedder;
import org.kith.engine.embed.ModelFolders;
import org.kith.engine.erase.Erasing;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.networks.card.CardFault;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFile;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

/** Takes a network of the user's into the library: its files are copied into the library's folder, whole or not at all. */
public final class ModelAddition {

    private final Database library;
    private final Installation installation;
    private final ModelFolders folders;

    public ModelAddition(Database library, Installation installation) {
        this.library = library;
        this.installation = installation;
        this.folders = new ModelFolders(installation, library.folder());
    }

    /**
     * Copies the files the card names, checks them, and lets the network embed a few pictures.
     *
     * @param source a folder with {@value ModelCard#FILE_NAME}, such as kith train and kith model convert write
     * @return the card
     * @throws EngineException if it is no embedder that Kith can use, saying why; nothing was added then
     */
    public ModelCard add(Path source) {
        ModelFolder given = ModelFolder.verified(source);
        ModelCard card = given.card();
        requireNew(card);
        Path unfinished = folders.added().resolve(card.id() + ".part");
        try {
            PrivateFiles.deleteFolder(unfinished);
            Files.createDirectories(unfinished);
            for (ModelFile file : card.files()) {
                Files.copy(given.file(file.name()), unfinished.resolve(file.name()));
            }
            card.write(unfinished.resolve(ModelCard.FILE_NAME));
            ModelCheck.record(new ModelCheck(installation).check(ModelFolder.verified(unfinished)), unfinished);
            // known before it is there: killed in between, it is added once more
            library.changeAndWait(Priority.USER, stores -> stores.models()
                    .addNetwork(MirroredFaceEmbedder.modelId(card.id()), null, card.title(), files(card)));
            Files.move(unfinished, folders.added().resolve(card.id()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EngineException(NetworkFault.NOT_COPIED, e, folders.added(), e.getMessage());
        } finally {
            deleteIfThere(unfinished);
        }
        return card;
    }

    private static String files(ModelCard card) {
        return card.files().stream().map(ModelFile::sha256).sorted().collect(Collectors.joining(" "));
    }

    private void requireNew(ModelCard card) {
        if (card.task() != ModelCard.Task.EMBED) {
            throw new EngineException(NetworkFault.NO_FACENET, card.id());
        }
        if (!ModelFolder.isId(card.id())) {
            throw new EngineException(CardFault.NO_NAME, card.id());
        }
        // one whose folder is gone may come back
        if (folders.isBundled(card.id()) || Files.exists(folders.added().resolve(card.id()))) {
            throw new EngineException(NetworkFault.ALREADY_THERE, card.id());
        }
    }

    /**
     * The network, its embeddings and its files leave the library.
     *
     * @param modelId of its embeddings
     * @throws EngineException if the library works with it, or it was not added
     */
    public void remove(String modelId) {
        library.changeAndWait(Priority.USER, stores -> stores.models().remove(modelId));
        deleteIfThere(folders.added().resolve(MirroredFaceEmbedder.networkId(modelId)));
        new Erasing(library).finish();
    }

    private static void deleteIfThere(Path folder) {
        try {
            PrivateFiles.deleteFolder(folder);
        } catch (IOException e) {
            throw new EngineException(FileFault.FOLDER_NOT_DELETED, e, folder, e.getMessage());
        }
    }
}
