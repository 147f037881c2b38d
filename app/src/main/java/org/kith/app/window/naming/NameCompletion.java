package org.kith.app.window.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.PersonName;

/** Finds the known names that a text may be the beginning of. */
final class NameCompletion {

    /** As many as are read at a glance. */
    private static final int AT_MOST = 6;

    private static final int BEGINS_A_WORD = 2;
    private static final int NONE = 4;

    private NameCompletion() {}

    /** The name itself first, then those that begin with the text, with a word that does, with it inside; most faces first. */
    static List<KnownName> complete(String text, List<KnownName> known) {
        String wanted = PersonName.fold(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return known.stream()
                .filter(name -> rank(wanted, name) < NONE)
                .sorted(Comparator.comparingInt((KnownName name) -> rank(wanted, name))
                        .thenComparing(KnownName::faces, Comparator.reverseOrder())
                        .thenComparing(KnownName::name))
                .limit(AT_MOST)
                .toList();
    }

    private static int rank(String wanted, KnownName known) {
        String name = PersonName.fold(known.name());
        if (name.equals(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        if (name.contains(" " + wanted)) {
            return BEGINS_A_WORD;
        }
        return name.contains(wanted) ? 3 : NONE;
    }

    /** Whether the name, or a word of it, begins with the text. */
    static boolean begins(String text, KnownName known) {
        String wanted = PersonName.fold(text);
        return !wanted.isEmpty() && rank(wanted, known) <= BEGINS_A_WORD;
    }

    /** Who has this name already, whatever the case and the accents' encoding. */
    static Optional<KnownName> namesake(String text, List<KnownName> known) {
        String wanted = PersonName.fold(text);
        return known.stream()
                .filter(name -> PersonName.fold(name.name()).equals(wanted))
                .findFirst();
    }
}
