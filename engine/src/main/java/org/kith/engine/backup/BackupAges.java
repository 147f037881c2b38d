package org.kith.engine.backup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which backups are kept: all of the last ones, then fewer the older they are. */
final class BackupAges {

    private static final int LAST = 4;
    private static final int DAYS = 3;
    private static final int WEEKS = 2;
    private static final int MONTHS = 1;

    /** So many are kept at most. */
    static final int MOST = LAST + DAYS + WEEKS + MONTHS;

    private BackupAges() {}

    /**
     * The last four; then of each day, week and month that has none among those kept the last one, of the latest three days, two
     * weeks and one month.
     *
     * @param backups newest first
     */
    static Set<Backup> kept(List<Backup> backups) {
        Set<Backup> kept = new HashSet<>(backups.subList(0, Math.min(LAST, backups.size())));
        keep(DAYS, backup -> backup.madeAt().toLocalDate(), backups, kept);
        keep(WEEKS, BackupAges::week, backups, kept);
        keep(MONTHS, backup -> YearMonth.from(backup.madeAt()), backups, kept);
        return kept;
    }

    private static LocalDate week(Backup backup) {
        return backup.madeAt().toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static void keep(int most, Function<Backup, ?> span, List<Backup> backups, Set<Backup> kept) {
        Set<Object> covered = new HashSet<>();
        kept.forEach(backup -> covered.add(span.apply(backup)));
        List<Backup> more = new ArrayList<>();
        for (Backup backup : backups) {
            if (more.size() < most && !kept.contains(backup) && covered.add(span.apply(backup))) {
                more.add(backup);
            }
        }
        kept.addAll(more);
    }
}
