package org.kith.engine.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows whose sum is not that of what was written, and what is known of each of them: which of its states are right is told by
 * the sum, if any are.
 *
 * @param rows how many were written
 * @param total of their hashes
 * @param states of each row, by its number
 */
record Bucket(int rows, long total, Map<Long, States> states) {

    /** Who knows a row. */
    enum Source {
        /** What can be read of the damaged library. */
        FILE,
        /** The last act on the row. */
        JOURNAL,
        BACKUP
    }

    /**
     * The hashes of a row; null where it is not known.
     *
     * @param inJournal whether the journal knows what has become of the row; without a hash it is that it was deleted
     * @param newer whether the row was made after the backup
     */
    record States(
            @Nullable Long file,
            @Nullable Long journal,
            boolean inJournal,
            @Nullable Long backup,
            boolean newer) {

        /** Empty: no such row. */
        Optional<Choice> of(Source source) {
            @Nullable
            Long hash =
                    switch (source) {
                        case FILE -> file;
                        case JOURNAL -> journal;
                        case BACKUP -> backup;
                    };
            return Optional.ofNullable(hash).map(known -> new Choice(known.equals(file) ? Source.FILE : source, known));
        }

        private List<Optional<Choice>> all() {
            List<Optional<Choice>> all = new ArrayList<>();
            if (inJournal && journal == null) {
                all.add(Optional.empty()); // nothing is dropped only since the sum would be right without it
            }
            for (Source source : Source.values()) {
                of(source).ifPresent(choice -> all.add(Optional.of(choice)));
            }
            return all;
        }

        private Optional<Choice> journalOr(Source other) {
            return inJournal ? of(Source.JOURNAL) : of(other).or(() -> of(Source.FILE));
        }

        private Optional<Choice> ofBackup() {
            return newer ? journalOr(Source.FILE) : of(Source.BACKUP);
        }

        private Optional<Choice> any() {
            return of(Source.FILE).or(() -> journalOr(Source.BACKUP));
        }

        /** Whether the row is as the last act left it. */
        boolean isAsTheJournalSays() {
            return inJournal && Objects.equals(file, journal);
        }

        /** Whether somebody else says of it what the file says. */
        private boolean isConfirmed() {
            return file != null && (file.equals(journal) || file.equals(backup));
        }
    }

    /** One state of a row. */
    record Choice(Source source, long hash) {}

    /**
     * What the rows are.
     *
     * @param choices by the number of the row; empty: there is none
     * @param unverified rows of the file that nobody else knows
     * @param lost rows that were written and are known to nobody
     */
    record Decision(Map<Long, Optional<Choice>> choices, int unverified, int lost) {}

    /** In the order in which they are tried: mostly the journal knows all, or the backup what was said long ago. */
    private static final List<Function<States, Optional<Choice>>> WAYS = List.of(
            states -> states.journalOr(Source.FILE),
            states -> states.journalOr(Source.BACKUP),
            States::any,
            states -> states.of(Source.FILE),
            States::ofBackup);

    Decision decide() {
        for (Function<States, Optional<Choice>> way : WAYS) {
            Map<Long, Optional<Choice>> choices = choices(way);
            if (isRight(choices)) {
                return new Decision(choices, 0, 0);
            }
        }
        for (Function<States, Optional<Choice>> way : WAYS) {
            Optional<Map<Long, Optional<Choice>>> choices = butForTwo(choices(way));
            if (choices.isPresent()) {
                return new Decision(choices.get(), 0, 0);
            }
        }
        return undecided();
    }

    private Map<Long, Optional<Choice>> choices(Function<States, Optional<Choice>> way) {
        Map<Long, Optional<Choice>> choices = new LinkedHashMap<>();
        states.forEach((number, known) -> choices.put(number, way.apply(known)));
        return choices;
    }

    private boolean isRight(Map<Long, Optional<Choice>> choices) {
        return count(choices) == rows && sum(choices) == total;
    }

    private static int count(Map<Long, Optional<Choice>> choices) {
        return (int) choices.values().stream().filter(Optional::isPresent).count();
    }

    private static long sum(Map<Long, Optional<Choice>> choices) {
        return choices.values().stream().mapToLong(Bucket::hash).sum();
    }

    private static long hash(Optional<Choice> choice) {
        return choice.map(Choice::hash).orElse(0L);
    }

    private record Exchange(long number, Optional<Choice> choice, long more, int rows) {}

    /** The same with one or two rows in another state, if that is right. */
    private Optional<Map<Long, Optional<Choice>>> butForTwo(Map<Long, Optional<Choice>> choices) {
        List<Exchange> exchanges = new ArrayList<>();
        exchanges.add(new Exchange(-1, Optional.empty(), 0, 0)); // of none
        choices.forEach((number, choice) -> known(number).all().forEach(other -> {
            if (hash(other) != hash(choice)) {
                exchanges.add(new Exchange(
                        number,
                        other,
                        hash(other) - hash(choice),
                        (other.isPresent() ? 1 : 0) - (choice.isPresent() ? 1 : 0)));
            }
        }));
        long missing = total - sum(choices);
        int fewer = rows - count(choices);
        for (Exchange one : exchanges) {
            for (Exchange two : exchanges) {
                if (one.more() + two.more() == missing
                        && one.rows() + two.rows() == fewer
                        && one.number() != two.number()) {
                    Map<Long, Optional<Choice>> exchanged = new LinkedHashMap<>(choices);
                    exchanged.replace(one.number(), one.choice());
                    exchanged.replace(two.number(), two.choice());
                    return Optional.of(exchanged);
                }
            }
        }
        return Optional.empty();
    }

    private States known(long number) {
        States known = states.get(number);
        if (known == null) {
            throw new IllegalArgumentException("no row " + number);
        }
        return known;
    }

    /** Where the sums are what is damaged. */
    Decision keep() {
        Decision decision = undecided();
        return new Decision(decision.choices(), decision.unverified(), 0);
    }

    /** What cannot be told apart stays as the journal has it, or else as it is in the file. */
    private Decision undecided() {
        Map<Long, Optional<Choice>> choices = new LinkedHashMap<>();
        states.forEach(
                (number, known) -> choices.put(number, known.inJournal() ? known.of(Source.JOURNAL) : known.any()));
        int unverified = (int) choices.entrySet().stream()
                .filter(row -> row.getValue()
                        .filter(choice -> choice.source() == Source.FILE)
                        .isPresent())
                .filter(row -> !known(row.getKey()).isConfirmed())
                .count();
        return new Decision(choices, unverified, Math.max(0, rows - count(choices)));
    }
}
