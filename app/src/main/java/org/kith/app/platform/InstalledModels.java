package org.kith.app.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kith.engine.embed.ModelCard;
import org.kith.engine.model.Installation;

/**
 * The cards of the models that came with the program, by name. Thread-safe.
 *
 * @param installation where they lie
 */
public record InstalledModels(Installation installation) implements Supplier<List<ModelCard>> {

    @Override
    public List<ModelCard> get() {
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
