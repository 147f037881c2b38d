package org.kith.app.window.naming;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PersonName;

/** A name being typed, with the known names it may be completed to. FX thread only. */
public final class NameFieldViewModel {

    private static final int NONE = -1;

    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<KnownName> completions = FXCollections.observableArrayList();

    /** One for all: a wrapper nobody holds is collected, and its listeners hear nothing more. */
    private final ObservableList<KnownName> shownCompletions = FXCollections.unmodifiableObservableList(completions);

    private final ReadOnlyIntegerWrapper highlighted = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyBooleanWrapper newPerson = new ReadOnlyBooleanWrapper();
    private List<KnownName> known = List.of();
    private String given = "";
    private boolean completed = true;

    public NameFieldViewModel() {
        text.subscribe(this::complete);
    }

    /** Begins anew: the first name that what is typed is the beginning of counts, until another one is chosen. */
    public void begin(String name, List<KnownName> knownNames) {
        begin(name, knownNames, true);
    }

    /** Begins anew to mend a name: what is typed counts as it stands, until a known name is chosen. */
    public void beginRenaming(String name, List<KnownName> knownNames) {
        begin(name, knownNames, false);
    }

    private void begin(String name, List<KnownName> knownNames, boolean complete) {
        known = List.copyOf(knownNames);
        given = name;
        completed = complete;
        text.set(name);
        complete(name);
    }

    /** Names to complete to that came later than the field. */
    public void know(List<KnownName> knownNames) {
        known = List.copyOf(knownNames);
        complete(text.get());
    }

    private void complete(String typed) {
        // A name that is there already is not asked to be completed, and what lies below it stays in sight.
        completions.setAll(typed.equals(given) ? List.of() : NameCompletion.complete(typed, known));
        boolean first = completed && !completions.isEmpty() && NameCompletion.begins(typed, completions.get(0));
        highlighted.set(first ? 0 : NONE);
        newPerson.set(!typed.equals(given)
                && name().isPresent()
                && NameCompletion.namesake(typed, known).isEmpty());
    }

    public StringProperty text() {
        return text;
    }

    public ObservableList<KnownName> completions() {
        return shownCompletions;
    }

    /** Index of the completion that the keyboard stands on; −1 for the typed text itself. */
    public ReadOnlyIntegerProperty highlighted() {
        return highlighted.getReadOnlyProperty();
    }

    /** Whether the typed name is one that nobody has yet. */
    public ReadOnlyBooleanProperty newPerson() {
        return newPerson.getReadOnlyProperty();
    }

    /** To the completion below, or from the last one back to the typed text. */
    public void down() {
        step(1);
    }

    /** To the completion above, or from the first one back to the typed text. */
    public void up() {
        step(-1);
    }

    /** To this completion. */
    public void highlight(int completion) {
        highlighted.set(completion);
    }

    /** The typed text itself counts, whatever known name it is the beginning of. */
    public void highlightTyped() {
        highlighted.set(NONE);
    }

    /** Whether something was typed that is not given yet. */
    public boolean isTyped() {
        return name().filter(name -> !name.text().equals(given)).isPresent();
    }

    private void step(int by) {
        int stops = completions.size() + 1;
        highlighted.set(Math.floorMod(highlighted.get() + 1 + by, stops) - 1);
    }

    /** The completion the user chose; empty if it is the typed text that counts. */
    public Optional<KnownName> chosen() {
        return highlighted.get() == NONE ? Optional.empty() : Optional.of(completions.get(highlighted.get()));
    }

    /** What was chosen or typed; empty if it is no name. */
    public Optional<PersonName> name() {
        try {
            return Optional.of(new PersonName(chosen().map(KnownName::name).orElseGet(text::get)));
        } catch (EngineException notAName) {
            return Optional.empty();
        }
    }

    /** Whoever was chosen, or has the name that is typed in full. */
    public Optional<KnownName> namesake() {
        return chosen().or(() -> NameCompletion.namesake(text.get(), known));
    }
}
