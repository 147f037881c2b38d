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

    /** @param source the file with the numbers of the network */
    static ModelCard of(String id, Path source, Signature signature, Path existingCard, List<Path> files)
            throws IOException {
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
        return new ModelCard(id, id, ModelCard.Task.EMBED, promised, unknown, signature, List.of());
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
