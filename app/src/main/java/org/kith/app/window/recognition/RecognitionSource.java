package org.kith.app.window.recognition;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kith.engine.networks.ModelChange;
import org.kith.engine.networks.ModelEntry;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.people.LibraryQuality;
import org.kith.engine.people.LibraryQuality.Among;
import org.kith.engine.train.family.FamilyOutcome;

/**
 * How the library recognises people. Methods take time, and throw if the engine refuses: never on the FX thread, but for {@link
 * #learn} and {@link #use}, which begin a job and are called there.
 */
interface RecognitionSource {

    /** How good the names are that Kith gave by itself, by the user's own words. */
    Map<Among, LibraryQuality> quality();

    /** All models there are, in the order in which they came. */
    List<ModelEntry> models();

    /** What is known of a model; of what was learned, of its network. */
    ModelCard card(ModelEntry model);

    /**
     * What learning would change; changes nothing.
     *
     * @throws java.util.concurrent.CancellationException if {@code goOn} says no
     */
    FamilyOutcome tryLearning(BooleanSupplier goOn);

    /**
     * Learns, and uses what was learned if it helps.
     *
     * @param done hears of it on the FX thread; empty if the user stopped it
     * @param failed likewise, if nothing was changed
     */
    void learn(Consumer<Optional<FamilyOutcome>> done, Consumer<Throwable> failed);

    /** Works with the model from when all faces are known by it; its ends are heard as above. */
    void use(ModelEntry model, Consumer<ModelChange> done, Consumer<Throwable> failed);

    /** Copies a network into the library. */
    ModelCard add(Path folder);

    /** A network that was added leaves the library with all it knew. */
    void remove(ModelEntry model);
}
