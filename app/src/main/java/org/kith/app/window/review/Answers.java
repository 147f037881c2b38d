package org.kith.app.window.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.review.Question;
import org.kith.engine.store.row.JournalEntry;

/** The answers of a review, and those of them that were taken back, by whatever undo there is. Thread-safe. */
final class Answers {

    /** The number of an answer that changed nothing: it stands in no journal and is never undone. */
    static final long NOT_REMEMBERED = 0;

    private final Deque<Answer> given = new ArrayDeque<>();
    private final Deque<Answer> takenBack = new ArrayDeque<>();

    /**
     * What was answered.
     *
     * @param entry the answer's number in the journal
     * @param named faces it gave a name
     */
    record Answer(Question question, long entry, int named) {}

    synchronized void add(Answer answer) {
        given.push(answer);
    }

    synchronized int count() {
        return given.size();
    }

    synchronized int named() {
        return given.stream().mapToInt(Answer::named).sum();
    }

    /**
     * Takes over what was undone and done again since.
     *
     * @param history of the library, newest first; older answers stand
     * @return questions whose answer stands no longer
     */
    synchronized List<Question> update(List<JournalEntry> history) {
        Map<Long, Boolean> undone = history.stream().collect(Collectors.toMap(JournalEntry::id, JournalEntry::undone));
        List<Question> open = new ArrayList<>();
        while (!given.isEmpty() && undone.getOrDefault(given.element().entry(), false)) {
            Answer answer = given.pop();
            takenBack.push(answer);
            open.add(answer.question());
        }
        while (!takenBack.isEmpty() && !isUndone(takenBack.element(), undone)) {
            Answer answer = takenBack.pop();
            if (undone.containsKey(answer.entry())) {
                given.push(answer); // done again; else something was done instead
            }
        }
        return open;
    }

    private static boolean isUndone(Answer answer, Map<Long, Boolean> undone) {
        @Nullable Boolean is = undone.get(answer.entry());
        return is != null && is;
    }

    /** The question whose answer was taken back last. */
    synchronized Optional<Question> askAgain() {
        return Optional.ofNullable(takenBack.peek()).map(Answer::question);
    }

    /** It is not to be asked again now. */
    synchronized void skip(Question question) {
        takenBack.removeIf(answer -> answer.question().equals(question));
    }
}
