package org.kith.app.cli.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.PixelBox;
import org.kith.app.cli.base.Who;
import org.kith.app.text.FaultText;
import org.kith.app.text.ProbabilityText;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.PhotoRecognizer;
import org.kith.engine.RecognizedPhoto;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.Recognition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith recognize}: FaceNet's second task, k nearest neighbours among the faces whose person is known. */
@Command(name = "recognize")
public final class RecognizeCommand extends KithCommand {

    @Parameters(paramLabel = "PHOTO", arity = "1..*")
    private List<Path> photos = List.of();

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
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
            @Nullable Double probability,
            @Nullable String runnerUp,
            @Nullable Double runnerUpSquaredDistance) {}

    @Override
    public Integer call() {
        List<Entry> entries = new ArrayList<>();
        int unread = 0;
        try (Engine engine = openForReading(device.device());
                PhotoRecognizer recognizer = engine.recognizer()) {
            Map<PersonId, Person> people =
                    engine.people().all().stream().collect(Collectors.toMap(Person::id, person -> person));
            for (Path photo : photos) {
                Path file = photo.toAbsolutePath().normalize();
                try {
                    entries.addAll(entries(file, recognizer.recognize(file), people));
                } catch (EngineException e) {
                    err().println("kith: " + FaultText.of(e, text()));
                    unread++;
                }
            }
            tellOfGpu(recognizer.gaveUpGpu());
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
    private List<Entry> entries(Path file, RecognizedPhoto photo, Map<PersonId, Person> people) {
        List<Entry> entries = photo.faces().stream()
                .map(face -> entry(file, photo, face, people))
                .sorted(Comparator.comparingDouble(e -> e.box().x()))
                .toList();
        if (!json) {
            out().println(Visible.name(file) + ": "
                    + (entries.isEmpty() ? text().get("cli.recognize.no-face") : counted(entries.size(), "face")));
            entries.forEach(this::print);
        }
        return entries;
    }

    private Entry entry(Path file, RecognizedPhoto photo, RecognizedPhoto.Face face, Map<PersonId, Person> people) {
        Recognition recognition = face.recognition();
        var best = recognition.best();
        var runnerUp = recognition.runnerUp();
        return new Entry(
                file.toString(),
                PixelBox.of(face.box(), photo.widthPx(), photo.heightPx()),
                Names.of(recognition.answer()),
                best.map(c -> name(people.get(c.person()), c.person())).orElse(null),
                best.map(c -> c.person().value()).orElse(null),
                best.map(c -> c.nearestFace().value()).orElse(null),
                best.map(c -> c.squaredDistance()).orElse(null),
                recognition.confidence(),
                face.probability().orElse(null),
                runnerUp.map(c -> name(people.get(c.person()), c.person())).orElse(null),
                runnerUp.map(c -> c.squaredDistance()).orElse(null));
    }

    private String name(@Nullable Person person, PersonId id) {
        return Who.of(person == null ? null : person.name(), id, json ? textOfJson() : text());
    }

    private void print(Entry e) {
        long x = Math.round(e.box().x());
        long y = Math.round(e.box().y());
        String person = e.person();
        Double squaredDistance = e.squaredDistance();
        Double probability = e.probability();
        if (person == null || squaredDistance == null || probability == null) {
            out().println("  " + text().get("cli.recognize.unknown", x, y));
            return;
        }
        String key = e.answer().equals("assign") ? "cli.recognize.is" : "cli.recognize.perhaps";
        String likely = ProbabilityText.of(probability, text());
        out().println("  " + text().get(key, x, y, person, squaredDistance, likely, next(e)));
    }

    private String next(Entry e) {
        String runnerUp = e.runnerUp();
        Double squaredDistance = e.runnerUpSquaredDistance();
        return runnerUp == null || squaredDistance == null
                ? ""
                : text().get("cli.recognize.next", runnerUp, squaredDistance);
    }
}
