package org.kith.engine.train.family;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.kith.engine.fault.Phrase;
import org.kith.engine.grouping.ProjectionUse;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Database;
import org.kith.engine.train.family.FamilyLearning.Learned;

/** Learns from what the user has said in a library. Thread-safe. */
public final class LibraryFamily {

    private final Database library;

    public LibraryFamily(Database library) {
        this.library = library;
    }

    /**
     * Changes nothing; the library may be open for reading.
     *
     * @param onPart called {@link FamilyLearning#parts} times, by several threads; less often where there is too little to
     *     learn from
     * @throws CancellationException if {@code goOn} says no
     */
    public FamilyOutcome preview(BooleanSupplier goOn, Runnable onPart) {
        String network = library.read(stores -> stores.models().network());
        return outcome(network, learn(network, goOn, onPart), Optional.empty());
    }

    /**
     * What was learned is used if it helps; the groups have to be made anew then.
     *
     * @throws CancellationException if {@code goOn} says no; nothing has changed
     */
    public FamilyOutcome adoptIfBetter(BooleanSupplier goOn, Runnable onPart) {
        String network = library.read(stores -> stores.models().network());
        Learned learned = learn(network, goOn, onPart);
        FamilyOutcome outcome = outcome(network, learned, Optional.empty());
        if (!learned.report().isAdopted()) {
            return outcome;
        }
        String id = new ProjectionUse(library)
                .adopt(network, learned.projection(), learned.calibration(), coded(outcome), goOn);
        return outcome(network, learned, Optional.of(id));
    }

    private Learned learn(String network, BooleanSupplier goOn, Runnable onPart) {
        return new FamilyLearning().learn(LibraryVerdicts.read(library, network), goOn, onPart);
    }

    private FamilyOutcome outcome(String network, Learned learned, Optional<String> id) {
        FamilyWords words = new FamilyWords(learned.report(), this::name);
        return new FamilyOutcome(learned.report(), network, id, words.changes(), words.decision());
    }

    /** As the library keeps it. */
    private static String coded(FamilyOutcome outcome) {
        return outcome.changes().stream().map(Phrase::coded).collect(Collectors.joining("; "));
    }

    private Object name(PersonId person) {
        return library.read(stores -> stores.people().byId(person))
                .map(Person::name)
                .<Object>map(name -> name)
                .orElseGet(() -> Phrase.of(FamilyPhrase.NAMELESS, person));
    }
}
