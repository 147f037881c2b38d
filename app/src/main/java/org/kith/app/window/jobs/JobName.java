package org.kith.app.window.jobs;

import java.nio.file.Path;
import java.util.List;
import org.kith.app.text.Text;

/**
 * What a job is for, in the words of whoever asked for it.
 *
 * @param key of the messages
 * @param about what it is about, if anything
 */
public record JobName(String key, List<Object> about) {

    /** Everything added is looked through. */
    public static final JobName LOOKING = of("jobs.of.looking");

    public static final JobName GROUPING = of("jobs.of.grouping");
    public static final JobName MODEL = of("jobs.of.model");

    public static final JobName LEARNING = of("jobs.of.learning");

    /** Somebody else has asked for it. */
    public static final JobName COMMAND = of("jobs.of.command");

    public JobName {
        about = List.copyOf(about);
    }

    private static JobName of(String key, Object... about) {
        return new JobName(key, List.of(about));
    }

    public static JobName adding(List<Path> folders) {
        return folders.size() == 1
                ? of("jobs.of.adding", label(folders.get(0)))
                : of("jobs.of.adding-several", folders.size());
    }

    public static JobName readingAgain(Path folder) {
        return of("jobs.of.again", label(folder));
    }

    public static JobName removing(Path folder) {
        return of("jobs.of.removing", label(folder));
    }

    public static JobName puttingBack(Path folder) {
        return of("jobs.of.putting-back", label(folder));
    }

    public static JobName locating(Path folder) {
        return of("jobs.of.locating", label(folder));
    }

    public static JobName exporting(Path folder) {
        return of("jobs.of.exporting", label(folder));
    }

    public static JobName asking(Path file) {
        return of("jobs.of.asking", label(file));
    }

    public static JobName takingIn(Path from) {
        return of("jobs.of.taking-in", label(from));
    }

    private static Path label(Path folder) {
        Path name = folder.getFileName();
        return name == null ? folder : name;
    }

    String in(Text text) {
        return text.get(key, about.toArray());
    }
}
