package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.Sha256;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelCard.Provenance;
import org.kith.engine.networks.card.ModelCard.Signature;
import org.kith.engine.networks.card.ModelFile;

/** The card of a converted model: what the converter knows, and what people wrote into the card before. */
final class ConvertedCard {

    private ConvertedCard() {}

    /**
     * The card.
     *
     * @param source the file with the numbers of the network
     * @param folder where it will lie, and one of before may lie; its name is the model's id
     */
    static ModelCard of(Path source, ModelCard.Task task, Signature signature, Path folder, List<Path> files)
            throws IOException {
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        Path existingCard = folder.resolve(ModelCard.FILE_NAME);
        List<ModelFile> promised = promised(files);
        String hash = Sha256.of(source);
        ModelCard before = Files.exists(existingCard) ? ModelCard.read(existingCard) : null;
        // what was written about another network must not be said of this one
        if (before != null && before.provenance().origin().stream().anyMatch(line -> line.contains(hash))) {
            return new ModelCard(
                    id, before.title(), before.task(), promised, before.provenance(), signature, before.accuracy());
        }
        Provenance unknown = new Provenance(
                "unknown",
                List.of("Converted from " + source.getFileName() + " (SHA-256 " + hash + ") by Kith."),
                "unknown",
                List.of());
        return new ModelCard(id, id, task, promised, unknown, signature, List.of());
    }

    /** What a card says of these files. */
    static List<ModelFile> promised(List<Path> files) throws IOException {
        List<ModelFile> promised = new ArrayList<>();
        for (Path file : files) {
            promised.add(new ModelFile(file.getFileName().toString(), Files.size(file), Sha256.of(file)));
        }
        return promised;
    }
}
