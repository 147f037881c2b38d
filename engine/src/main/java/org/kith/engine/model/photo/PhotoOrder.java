package org.kith.engine.model.photo;

/**
 * In which order photos come, and under which headings.
 *
 * @param grouping under a heading each; one group's photos come one after the other
 */
public record PhotoOrder(By by, Grouping grouping) {

    /** What photos are sorted by. */
    public enum By {
        /** When they were taken, or else when their files were changed. */
        NEWEST,
        OLDEST,
        /** The name of the file, and then of its folder. */
        NAME,
        /** When they came into the library, the last first. */
        ADDED,
        /** As the user put them, in an album; elsewhere the newest first. */
        PLACED
    }

    /** What has a heading. */
    public enum Grouping {
        NONE,
        YEAR,
        MONTH,
        FOLDER,
        /** A day at a place. */
        EVENT
    }

    public static final PhotoOrder TIMELINE = new PhotoOrder(By.NEWEST, Grouping.MONTH);

    /** As one looks back: a day in all its years. */
    public static final PhotoOrder YEARS = new PhotoOrder(By.NEWEST, Grouping.YEAR);

    /** As the user put them. */
    public static final PhotoOrder AS_PLACED = new PhotoOrder(By.PLACED, Grouping.NONE);
}
