package org.kith.engine.networks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Sha256;
import org.kith.engine.networks.card.ModelCard.Provenance;
import org.kith.engine.networks.card.ModelCard.Signature;

final class ModelFolderTest {

    private final Path models;

    private final Path weights;

    ModelFolderTest(@TempDir Path models) throws IOException {
        this.models = models;
        this.weights = Files.createDirectories(models.resolve("tiny-1")).resolve("tiny-1-0000.params");
        Files.writeString(weights, "numbers");
        card(weights).write(weights.resolveSibling("card.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"centerface-1", "mobilefacenet-128-1"})
    void whatKithBringsIsWhole(String modelId) {
        ModelFolder folder = ModelFolder.verified(Installation.fromSystemProperties(), modelId);

        assertThat(folder.card().id()).isEqualTo(modelId);
        assertThat(folder.card().provenance().licence()).isEqualTo("MIT");
        assertThat(folder.card().provenance().notices()).allMatch(notice -> notice.contains("Permission is hereby"));
        assertThat(folder.card().files()).isNotEmpty().allSatisfy(file -> assertThat(folder.file(file.name()))
                .isRegularFile());
    }

    @Test
    void aWholeModelIsFound() {
        assertThat(verified().file("tiny-1-0000.params")).isEqualTo(weights);
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        Files.writeString(weights, "nombres");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(this::verified)
                .withMessage("The model file " + weights + " is not the one its card describes (its SHA-256 differs):"
                        + " install Kith again or restore the file.");
    }

    @Test
    void aFileCutShortIsNamed() throws IOException {
        Files.write(weights, "num".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(this::verified)
                .withMessageStartingWith("The model file " + weights + " is not the one its card describes");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(weights);

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(this::verified)
                .withMessage("The model file " + weights + " is missing: install Kith again or restore the file.");
    }

    @Test
    void aMissingModelIsNamed() {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> ModelFolder.verified(new Installation(models, models), "other-1"))
                .withMessage("The model folder " + models.resolve("other-1")
                        + " is missing: install Kith again or restore the folder.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"id\": \"tiny-1\"}", "{\"id\": \"tiny-1\", \"files\": [{\"name\": \"../x\"}]}"})
    void aDamagedCardIsNamed(String json) throws IOException {
        Path card = Files.writeString(weights.resolveSibling("card.json"), json);

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(this::verified)
                .withMessageStartingWith("The model card " + card + " is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../tiny-1", "a/b", "", "Ünï"})
    void aNameThatIsNoFolderOfOursIsRefused(String modelId) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> ModelFolder.verified(new Installation(models, models), modelId))
                .withMessageContaining("is no model's name");
    }

    @Test
    void aFileThatTheCardDoesNotListIsNotHandedOut() throws IOException {
        Files.writeString(weights.resolveSibling("more.bin"), "unchecked");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> verified().file("more.bin"))
                .withMessageContaining("does not list more.bin");
    }

    @Test
    void aCardReadsAsItWasWritten() throws IOException {
        ModelCard card = card(weights);
        Path file = models.resolve("card.json");
        card.write(file);

        assertThat(ModelCard.read(file)).isEqualTo(card);
    }

    private ModelFolder verified() {
        return ModelFolder.verified(new Installation(models, models), "tiny-1");
    }

    private static ModelCard card(Path file) throws IOException {
        return new ModelCard(
                "tiny-1",
                "A tiny model",
                ModelCard.Task.EMBED,
                List.of(new ModelFile(file.getFileName().toString(), Files.size(file), Sha256.of(file))),
                new Provenance("MIT", List.of("made up"), "none", List.of()),
                new Signature("a picture", "none", "numbers", null, null, null),
                List.of(new ModelCard.Measurement("accuracy", "0.5", "coins")));
    }
}
