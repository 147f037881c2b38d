package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.engine.model.photo.TakenTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith date}: when photos were taken, whatever their files say. */
@Command(name = "date")
public final class DateCommand extends PhotosCommand {

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Option(names = "--set", paramLabel = "DATE")
    private @Nullable String date;

    @Option(names = "--shift", paramLabel = "TIME")
    private @Nullable String shift;

    @Option(names = "--reset")
    private boolean reset;

    @Override
    public Integer call() {
        int ways = (date == null ? 0 : 1) + (shift == null ? 0 : 1) + (reset ? 1 : 0);
        require(ways == 1, "cli.words.which-date");
        if (shift != null) {
            Duration by = shift(shift);
            return done(photos, (engine, ids) -> engine.photos().shiftTaken(ids, by));
        }
        @Nullable TakenTime time = date == null ? null : time(date);
        return done(photos, (engine, ids) -> engine.photos().setTaken(ids, time));
    }

    private Duration shift(String word) {
        return ShiftWords.parse(word)
                .orElseThrow(() -> new CommandException("cli.words.no-shift", word).ofWordsTo(commandLine()));
    }

    private TakenTime time(String word) {
        try {
            return TakenTime.parse(word);
        } catch (IllegalArgumentException e) {
            throw new CommandException(e, "cli.words.no-taken-time", word).ofWordsTo(commandLine());
        }
    }
}
