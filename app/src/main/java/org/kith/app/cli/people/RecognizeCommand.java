package org.kith.app.cli.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Failures;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.PixelBox;
import org.kith.engine.index.InspectedPhoto;
import org.kith.engine.index.PhotoInspector;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.EngineException;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.networks.LibraryStages;
import org.kith.engine.people.Recognition;
import org.kith.engine.people.Recognizer;
import org.kith.engine.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith recognize}: FaceNet's second task, k nearest neighbours among the faces whose person is known. */
@Command(
        name = "recognize",
        description = "Say who is on photos, by the people of the library; writes nothing.",
        footer = {"", "Distances are squared, 0 identical to 4 opposite; confidence is the share of the nearest faces."
        })
public final class RecognizeCommand extends KithCommand {

    @Parameters(paramLabel = "PHOTO", arity = "1..*")
    private List<Path> photos = List.of();

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--json", description = "As a JSON array.")
    private boolean json;

    /** A face of a photo; person and distances are null if nobody is near. */
    private record Entry(
            String photo,
            PixelBox box,
            String answer,
            @Nullable String person,
            @Nullable Long personId,
            @Nullable Long nearestFace,
            @Nullable Double squaredDistance,
            double confidence,
            @Nullable String runnerUp,
            @Nullable Double runnerUpSquaredDistance) {}

    @Override
    public Integer call() {
        List<Entry> entries = new ArrayList<>();
        int unread = 0;
        try (Database library = openForReading();
                PhotoInspector inspector =
                        PhotoInspector.open(LibraryStages.of(installation(), library, device.device()))) {
            Recognizer recognizer = Recognizer.of(
                    library, library.read(stores -> stores.models().current()));
            Map<PersonId, Person> people = library
                    .read(stores -> stores.people().all())
                    .stream()
                    .collect(Collectors.toMap(Person::id, person -> person));
            for (Path photo : photos) {
                Path file = photo.toAbsolutePath().normalize();
                try {
                    entries.addAll(entries(file, inspector.inspect(file), recognizer, people));
                } catch (EngineException e) {
                    err().println("kith: " + Failures.sentence(e));
                    unread++;
                }
            }
            tellOfGpu(inspector.gaveUpGpu());
        }
        if (json) {
            out().println(Json.lines(entries));
        }
        out().flush();
        if (unread == photos.size()) {
            return ExitCode.NOT_DONE;
        }
        return unread > 0 ? ExitCode.DONE_WITH_PROBLEMS : ExitCode.DONE;
    }

    /** From left to right, as one reads a group picture. */
    private List<Entry> entries(Path file, InspectedPhoto photo, Recognizer recognizer, Map<PersonId, Person> people) {
        List<Entry> entries = photo.faces().stream()
                .map(face -> entry(file, photo, face, recognizer.recognize(face.embedding(), photo.year()), people))
                .sorted(Comparator.comparingDouble(e -> e.box().x()))
                .toList();
        if (!json) {
            out().println(file + ": " + (entries.isEmpty() ? "no face" : Counted.of(entries.size(), "face")));
            entries.forEach(this::print);
        }
        return entries;
    }

    private static Entry entry(
            Path file, InspectedPhoto photo, AnalyzedFace face, Recognition recognition, Map<PersonId, Person> people) {
        var best = recognition.best();
        var runnerUp = recognition.runnerUp();
        return new Entry(
                file.toString(),
                PixelBox.of(face.detected().box(), photo.widthPx(), photo.heightPx()),
                Names.of(recognition.answer()),
                best.map(c -> name(people.get(c.person()), c.person())).orElse(null),
                best.map(c -> c.person().value()).orElse(null),
                best.map(c -> c.nearestFace().value()).orElse(null),
                best.map(c -> c.squaredDistance()).orElse(null),
                recognition.confidence(),
                runnerUp.map(c -> name(people.get(c.person()), c.person())).orElse(null),
                runnerUp.map(c -> c.squaredDistance()).orElse(null));
    }

    private static String name(@Nullable Person person, PersonId id) {
        return person == null || person.name() == null ? "person " + id : person.name();
    }

    private void print(Entry e) {
        String where = String.format(
                Locale.ROOT, "  at %.0f, %.0f: ", e.box().x(), e.box().y());
        if (e.person() == null) {
            out().println(where + "somebody unknown");
            return;
        }
        out().printf(
                        Locale.ROOT,
                        "%s%s%s (distance %.3f, confidence %.0f %%%s)%n",
                        where,
                        e.answer().equals("assign") ? "" : "perhaps ",
                        e.person(),
                        e.squaredDistance(),
                        100 * e.confidence(),
                        e.runnerUp() == null
                                ? ""
                                : String.format(
                                        Locale.ROOT, "; next %s at %.3f", e.runnerUp(), e.runnerUpSquaredDistance()));
    }
}
