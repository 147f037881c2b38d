package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.duplicates.DuplicateStack;
import org.kith.engine.duplicates.DuplicateStack.Member;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.PhotoRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith duplicates}: photos that are there more than once. */
@Command(name = "duplicates")
public final class DuplicatesCommand extends KithCommand {

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Photo(String path, int width, int height, double sharpness, boolean sharpest) {

        static Photo of(Member member, PhotoRow row) {
            return new Photo(
                    row.path().toString(), row.widthPx(), row.heightPx(), member.sharpness(), member.sharpest());
        }
    }

    /**
     * A stack.
     *
     * @param photos the best first
     */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Stack(String kind, List<Photo> photos) {}

    @Override
    public Integer call() {
        List<Stack> stacks;
        try (Engine engine = openForReading()) {
            stacks = stacks(engine);
        }
        if (json) {
            out().println(Json.lines(stacks));
        } else if (stacks.isEmpty()) {
            tell("cli.duplicates.none");
        } else {
            stacks.forEach(this::print);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private static List<Stack> stacks(Engine engine) {
        List<DuplicateStack> found = engine.gallery().duplicates();
        Map<PhotoId, PhotoRow> rows = new HashMap<>();
        engine.gallery()
                .rows(found.stream()
                        .flatMap(stack -> stack.photos().stream())
                        .map(Member::photo)
                        .toList())
                .forEach(row -> rows.put(row.id(), row));
        return found.stream()
                .map(stack -> new Stack(
                        Names.of(stack.kind()),
                        stack.photos().stream()
                                .filter(member -> rows.containsKey(member.photo()))
                                .map(member -> Photo.of(member, Objects.requireNonNull(rows.get(member.photo()))))
                                .toList()))
                .toList();
    }

    private void print(Stack stack) {
        tell("cli.duplicates." + stack.kind(), counted(stack.photos().size(), "photo"));
        for (Photo photo : stack.photos()) {
            String key = photo.sharpest() ? "cli.duplicates.sharpest" : "cli.duplicates.photo";
            out().println("  " + text().get(key, Visible.name(Path.of(photo.path())), photo.width(), photo.height()));
        }
    }
}
