package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.embed.ModelCard;
import org.kith.engine.embed.ModelCard.Provenance;
import org.kith.engine.embed.ModelCard.Signature;
import org.kith.engine.embed.ModelFile;
import org.kith.engine.embed.Normalisation;
import org.kith.engine.embed.Sha256;
import org.kith.engine.model.Embedding;

/** The card of a converted model: what the converter knows, and what people wrote into the card before. */
final class ConvertedCard {

    /** Left eye, right eye, nose, left and right corner of the mouth: where the training crops of these networks have them. */
    private static final List<List<Double>> ALIGNMENT_TEMPLATE = List.of(
            List.of(38.2946, 51.6963),
            List.of(73.5318, 51.5014),
            List.of(56.0252, 71.7366),
            List.of(41.5493, 92.3655),
            List.of(70.7299, 92.2041));

    private static final Signature SIGNATURE = new Signature(
            "data: n x 3 x 112 x 112 (NCHW), red, green, blue; an aligned face",
            Normalisation.FIXED.text(),
            "n x " + Embedding.DIMENSIONS + " numbers of norm 1; squared distance is dissimilarity",
            Embedding.DIMENSIONS,
            ALIGNMENT_TEMPLATE,
            AlignedFace.SIDE_PX);

    private ConvertedCard() {}

    static ModelCard of(String id, Path tflite, Path existingCard, List<Path> files) throws IOException {
        List<ModelFile> promised = new ArrayList<>();
        for (Path file : files) {
            promised.add(new ModelFile(file.getFileName().toString(), Files.size(file), Sha256.of(file)));
        }
        String source = Sha256.of(tflite);
        ModelCard before = Files.exists(existingCard) ? ModelCard.read(existingCard) : null;
        // what was written about another network must not be said of this one
        if (before != null && before.provenance().origin().stream().anyMatch(line -> line.contains(source))) {
            return new ModelCard(
                    id, before.title(), before.task(), promised, before.provenance(), SIGNATURE, before.accuracy());
        }
        Provenance unknown = new Provenance(
                "unknown",
                List.of("Converted from " + tflite.getFileName() + " (SHA-256 " + source + ") by Kith."),
                "unknown",
                List.of());
        return new ModelCard(id, id, ModelCard.Task.EMBED, promised, unknown, SIGNATURE, List.of());
    }
}
