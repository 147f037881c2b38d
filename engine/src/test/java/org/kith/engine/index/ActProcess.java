package org.kith.engine.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.job.Await;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.People;
import org.kith.engine.store.row.RootFolder;

/** A process that does one act of the user on a library, and says what became of it; whoever starts it may end it anywhere. */
final class ActProcess {

    /** Painted people by their colours. */
    static final List<String> NAMES = List.of("Annabella", "Bertoldine", "Wilhelmina");

    static final String NEWCOMER = "Zacharias";

    /** Printed when the act is on the disk. */
    static final String ACKNOWLEDGED = "acknowledged";

    /** Printed with the most megabytes the process held. */
    static final String PEAK = "peak";

    /** Printed with the kind when the library refuses. */
    static final String REFUSED = "refused";

    static final int NOT_DONE = 3;

    /** What can be done; all but one begin with the library of {@link #fill}. */
    enum ActOfUser {
        NAME,
        MERGE,
        TELL_APART,
        UNDO,
        REJECT,
        IGNORE,
        FORGET,
        REMOVE_FOLDER,
        BACKUP,
        IMPORT,
        INDEX,
        /** The library is an older one. */
        MIGRATE,
        /** Changes nothing. */
        LOOK
    }

    private ActProcess() {}

    /** LIBRARY ACT FILE, which is the archive to be imported, or the folder to be indexed. */
    public static void main(String[] args) {
        int exitCode = 0;
        ActOfUser act = ActOfUser.valueOf(args[1]);
        try (Engine engine = act == ActOfUser.LOOK ? look(Path.of(args[0])) : open(Path.of(args[0]))) {
            act(engine, act, Path.of(args[2]));
            System.out.println(ACKNOWLEDGED);
            tellPeak();
            System.out.flush();
        } catch (RuntimeException e) {
            exitCode = NOT_DONE;
            Throwable cause = Await.cause(e);
            String kind = cause instanceof LibraryException library
                    ? library.kind().name()
                    : cause instanceof EngineException ? "OTHER" : cause.toString();
            System.out.println(REFUSED + " " + kind + " " + cause.getMessage());
            System.out.flush();
        }
        Runtime.getRuntime().halt(exitCode);
    }

    /** As Linux says it. */
    private static void tellPeak() {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            try (Stream<String> lines = Files.lines(status)) {
                lines.filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .forEach(megabytes -> System.out.println(PEAK + " " + megabytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Engine open(Path library) {
        return TestEngines.open(EngineConfig.of(library), PaintedStages::create, "a test");
    }

    private static Engine look(Path library) {
        return Engine.openForReading(EngineConfig.of(library), Installation.fromSystemProperties());
    }

    /** Three of eight people named, two of them in one of two folders only, one face of each rejected for the next. */
    static void fill(Path library, Path photos) throws IOException {
        for (int i = 0; i < 12; i++) {
            Path folder = photos.resolve(i < 6 ? "winter" : "summer");
            PaintedPhoto.write(folder.resolve("picture " + i + ".png"), i % 5, (i + 1) % 5, i < 6 ? 5 : 6 + i % 2);
        }
        try (Engine engine = open(library)) {
            engine.index(List.of(photos.resolve("winter"), photos.resolve("summer")))
                    .completion()
                    .join();
            People people = engine.people();
            for (String name : NAMES) {
                people.name(unnamed(people), new PersonName(name)).join();
            }
            List<PersonId> persons = NAMES.stream().map(people::person).toList();
            for (int i = 0; i < persons.size(); i++) {
                people.reject(faces(engine, persons.get(i)).get(0), persons.get((i + 1) % persons.size()))
                        .join();
            }
        }
    }

    private static void act(Engine engine, ActOfUser act, Path file) {
        People people = engine.people();
        switch (act) {
            case NAME -> people.name(unnamed(people), new PersonName(NEWCOMER)).join();
            case MERGE ->
                people.merge(people.person(NAMES.get(0)), people.person(NAMES.get(1)))
                        .join();
            case TELL_APART -> {
                List<FaceId> faces = faces(engine, unnamed(people));
                people.tellApart(faces.subList(0, 1), faces.subList(1, faces.size()))
                        .join();
            }
            case UNDO -> people.history().undo().join();
            case REJECT ->
                people.reject(faces(engine, people.person(NAMES.get(0))).get(1), people.person(NAMES.get(0)))
                        .join();
            case IGNORE -> people.ignore(faces(engine, unnamed(people))).join();
            case FORGET -> people.forget(people.person(NAMES.get(2)));
            case REMOVE_FOLDER ->
                engine.removeFolder(summer(engine)).completion().join();
            case BACKUP -> engine.backups().make();
            case IMPORT -> engine.exchange().importFrom(file);
            case INDEX -> engine.index(List.of(file)).completion().join();
            case MIGRATE, LOOK -> people.overview();
        }
    }

    private static FolderId summer(Engine engine) {
        return TestEngines.library(engine).read(stores -> stores.folders().all()).stream()
                .filter(folder -> folder.path().endsWith("summer"))
                .map(RootFolder::id)
                .findFirst()
                .orElseThrow();
    }

    private static ClusterId unnamed(People people) {
        return people.overview().unnamed().get(0).id();
    }

    private static List<FaceId> faces(Engine engine, ClusterId group) {
        return TestEngines.library(engine).read(stores -> stores.clusters().faces(group));
    }

    private static List<FaceId> faces(Engine engine, PersonId person) {
        return TestEngines.library(engine).read(stores -> stores.verdicts().facesOf(person));
    }
}
