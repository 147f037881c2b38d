package org.kith.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.index.PhotoInspector;
import org.kith.engine.index.Stages;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
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
final class RecognizeCommand extends KithCommand {

    @Parameters(paramLabel = "PHOTO", arity = "1..*")
    private List<Path> photos = List.of();

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--json", description = "As a JSON array.")
    private boolean json;

    /** A face of a photo; person and distances are null if nobody is near. Box in fractions of the upright photo. */
    private record Entry(
            String photo,
            Box box,
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
        try (Database library = openForReading();
                PhotoInspector inspector = PhotoInspector.open(Stages.bundled(installation(), device.device()))) {
            Recognizer recognizer = recognizer(library);
            Map<PersonId, Person> people = library
                    .read(stores -> stores.people().all())
                    .stream()
                    .collect(Collectors.toMap(Person::id, person -> person));
            for (Path photo : photos) {
                Path file = photo.toAbsolutePath().normalize();
                for (AnalyzedFace face : inspector.faces(file)) {
                    entries.add(entry(file, face, recognizer.recognize(face.embedding()), people));
                }
            }
        }
        if (json) {
            out().println(Json.lines(entries));
        } else {
            entries.forEach(this::print);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private static Recognizer recognizer(Database library) {
        return new Recognizer(
                library
                        .read(stores -> stores.faces().forClustering(MxnetFaceEmbedder.BUNDLED_MODEL_ID))
                        .faces()
                        .stream()
                        .flatMap(face -> Optional.ofNullable(face.decided()).stream()
                                .map(person -> new Recognizer.KnownFace(face.id(), person, face.embedding())))
                        .toList());
    }

    private static Entry entry(Path photo, AnalyzedFace face, Recognition recognition, Map<PersonId, Person> people) {
        var best = recognition.best();
        var runnerUp = recognition.runnerUp();
        return new Entry(
                photo.toString(),
                face.detected().box(),
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
        if (e.person() == null) {
            out().printf(Locale.ROOT, "%s: somebody unknown%n", e.photo());
            return;
        }
        out().printf(
                        Locale.ROOT,
                        "%s: %s%s (distance %.3f, confidence %.0f %%%s)%n",
                        e.photo(),
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
