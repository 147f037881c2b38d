package org.kith.engine.networks.card;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;

/**
 * What is known of a model, shipped beside its files as {@value #FILE_NAME}.
 *
 * @param id stored with everything the model made; also the name of its folder
 * @param title for people
 * @param files everything that is loaded, with the hashes that are checked before
 * @param provenance where the numbers come from and under which terms
 * @param signature what goes in and comes out
 * @param accuracy what was measured, and on what; empty until somebody did
 */
public record ModelCard(
        String id,
        String title,
        Task task,
        List<ModelFile> files,
        Provenance provenance,
        Signature signature,
        List<Measurement> accuracy) {

    public static final String FILE_NAME = "card.json";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    public ModelCard {
        files = List.copyOf(required(files, "files"));
        accuracy = List.copyOf(required(accuracy, "accuracy"));
        required(id, "id");
        required(title, "title");
        required(task, "task");
        required(provenance, "provenance");
        required(signature, "signature");
    }

    /** What a model is for. */
    public enum Task {
        DETECT,
        EMBED
    }

    /**
     * Where a model comes from, and under which terms.
     *
     * @param licence SPDX identifier
     * @param origin where the file was taken from, and what is not known of it
     * @param paper that describes the network
     * @param notices whole licence texts that have to go with the files
     */
    public record Provenance(String licence, List<String> origin, String paper, List<String> notices) {
        public Provenance {
            required(licence, "provenance.licence");
            required(paper, "provenance.paper");
            origin = List.copyOf(required(origin, "provenance.origin"));
            notices = List.copyOf(required(notices, "provenance.notices"));
        }
    }

    /**
     * What goes in and what comes out.
     *
     * @param input shape, layout, channel order
     * @param normalisation from bytes to the numbers of the input
     * @param output names, shapes, meaning
     * @param dimensions of an embedding; null where the model gives none
     * @param alignmentTemplate where the five landmarks lie in the input, pixels: x, y from left to right in the picture;
     *     null where the input is not aligned
     * @param inputSidePx columns of the input, and rows if not said otherwise; null in cards from before other sizes than {@value
     *     AlignedFace#SIDE_PX} were known, and where any size goes in
     * @param inputHeightPx rows of an input that is not square; null for a square
     */
    public record Signature(
            String input,
            String normalisation,
            String output,
            @Nullable Integer dimensions,
            @Nullable List<List<Double>> alignmentTemplate,
            @Nullable Integer inputSidePx,
            @Nullable Integer inputHeightPx) {
        public Signature {
            required(input, "signature.input");
            required(normalisation, "signature.normalisation");
            required(output, "signature.output");
            if (inputSidePx != null && inputSidePx < 1) {
                throw new IllegalArgumentException("signature.inputSidePx is " + inputSidePx);
            }
            if (inputHeightPx != null && inputHeightPx < 1) {
                throw new IllegalArgumentException("signature.inputHeightPx is " + inputHeightPx);
            }
        }

        /** With a square input. */
        public Signature(
                String input,
                String normalisation,
                String output,
                @Nullable Integer dimensions,
                @Nullable List<List<Double>> alignmentTemplate,
                @Nullable Integer inputSidePx) {
            this(input, normalisation, output, dimensions, alignmentTemplate, inputSidePx, null);
        }

        /** Columns of an embedder's input. */
        public int widthPx() {
            return inputSidePx == null ? AlignedFace.SIDE_PX : inputSidePx;
        }

        /** Rows of an embedder's input. */
        public int heightPx() {
            return inputHeightPx == null ? widthPx() : inputHeightPx;
        }

        /**
         * The normalisation to compute with.
         *
         * @throws EngineException if the card's text is none that is known
         */
        public Normalisation pixels() {
            return Normalisation.parse(normalisation);
        }
    }

    /** A figure, such as {@code "10-fold accuracy", "0.9930", "LFW, one pass and its mirror image"}. */
    public record Measurement(String what, String value, String on) {}

    /**
     * Reads a card.
     *
     * @throws EngineException if the file is missing or is no card
     */
    public static ModelCard read(Path file) {
        String json;
        try {
            json = Files.readString(file);
        } catch (IOException e) {
            throw new EngineException(CardFault.CARD_NOT_READ, e, file);
        }
        try {
            return Objects.requireNonNull(GSON.fromJson(json, ModelCard.class), "an empty file");
        } catch (RuntimeException e) { // Gson wraps what a record's constructor throws in whatever it likes
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new EngineException(CardFault.CARD_DAMAGED, e, file, Phrase.ofCause(cause));
        }
    }

    /** The same card of other files. */
    public ModelCard withFiles(List<ModelFile> others) {
        return new ModelCard(id, title, task, others, provenance, signature, accuracy);
    }

    /** Writes the card so that the same card gives the same bytes. */
    public void write(Path file) throws IOException {
        Files.writeString(file, GSON.toJson(this) + "\n");
    }

    /** What the card says of a file. */
    public Optional<ModelFile> file(String name) {
        return files.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
