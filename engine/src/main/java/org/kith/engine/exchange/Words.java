package org.kith.engine.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.row.VerdictRow;
import org.kith.engine.store.row.VerdictSource;

/** What is said of faces so far: each new word either is said already, contradicts one of them, or joins them. */
final class Words {

    /**
     * @param who the id of a person here; of somebody who is nobody here the number in the archive, negative; 0 for nobody
     * @param name of that person, if there is one
     */
    record Word(Verdict verdict, long who, @Nullable String name) {

        static Word of(VerdictRow row) {
            return new Word(
                    row.verdict(), row.person() == null ? 0 : row.person().value(), row.personName());
        }

        private boolean ofWholeFace() {
            return verdict != Verdict.IS_NOT;
        }

        private boolean sameAs(Word other) {
            return verdict == other.verdict && who == other.who;
        }

        /** A face is one of: somebody, no face, ignored; and nobody both is somebody and is not. */
        private boolean contradicts(Word other) {
            return (ofWholeFace() && other.ofWholeFace()) || (who != 0 && who == other.who);
        }

        ImportedWord told() {
            return new ImportedWord(verdict, name);
        }
    }

    private final Map<FaceId, List<Word>> said = new HashMap<>();
    private final Map<FaceId, Boolean> forgotten = new HashMap<>();

    Words(Map<FaceId, List<VerdictRow>> rows) {
        rows.forEach((face, words) -> {
            said.put(face, new ArrayList<>(words.stream().map(Word::of).toList()));
            forgotten.put(face, words.stream().anyMatch(word -> word.source() == VerdictSource.FORGOTTEN));
        });
    }

    /** Whether it is a face of somebody who is forgotten. */
    boolean isForgotten(FaceId face) {
        return forgotten.getOrDefault(face, false);
    }

    boolean has(FaceId face, Word word) {
        return of(face).stream().anyMatch(word::sameAs);
    }

    /** What the word contradicts, if it does. */
    Optional<Word> against(FaceId face, Word word) {
        return of(face).stream().filter(word::contradicts).findFirst();
    }

    void add(FaceId face, Word word) {
        said.computeIfAbsent(face, unknown -> new ArrayList<>()).add(word);
    }

    private List<Word> of(FaceId face) {
        return said.getOrDefault(face, List.of());
    }
}
