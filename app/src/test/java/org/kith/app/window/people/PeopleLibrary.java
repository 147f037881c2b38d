package org.kith.app.window.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.image.Ffmpeg;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.OpenCv;
import org.kith.engine.index.Stages;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Point;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.ClusterGroup;

/** A real library in a temporary folder, with faces and groups as indexing would leave them, and what the pages need. */
public final class PeopleLibrary implements AutoCloseable {

    private static final Path PHOTOS = Path.of("/photos").toAbsolutePath();

    private static final String MODEL = BundledModel.ID;

    private final Engine engine;
    private final FolderId root;
    private final List<ClusterGroup> groups = new ArrayList<>();
    private int photos;

    public final EnginePeople people;
    public final FaceReasons reasons;
    public final ToastViewModel toasts = new ToastViewModel();
    public final UndoViewModel undo;

    /** With everything on the calling thread. */
    public PeopleLibrary(Path folder) {
        this(folder, sameThread());
    }

    public PeopleLibrary(Path folder, Background background) {
        engine = TestEngines.open(EngineConfig.of(folder), PeopleLibrary::stages, "kith test");
        root = TestEngines.library(engine)
                .writeAndWait(Priority.USER, stores -> stores.folders().add(PHOTOS));
        people = new EnginePeople(engine.people(), engine.circles());
        reasons = new EngineFaceReasons(engine.explainer(), engine.doubts());
        undo = new UndoViewModel(background, people, toasts, text());
    }

    /** Of a network that knows all faces already: nothing is read or embedded here. */
    private static Stages stages(String model) {
        OpenCv openCv = OpenCv.load(Installation.fromSystemProperties());
        return new Stages(
                model,
                new ImageDecoder(
                        openCv, Ffmpeg.of(Installation.fromSystemProperties()), ImageDecoder.DEFAULT_MAX_SIDE_PX),
                new FaceAligner(openCv),
                () -> {
                    throw new AssertionError("nothing is detected here");
                },
                () -> {
                    throw new AssertionError("nothing is embedded here");
                });
    }

    public Engine engine() {
        return engine;
    }

    public static Background sameThread() {
        return new Background(Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
    }

    public static Text text() {
        return new Text(Locale.ENGLISH);
    }

    /** A photo with one face; the quality tells which is the best of a group. */
    public FaceId face(double quality) {
        float[] values = new float[Embedding.DIMENSIONS];
        values[(photos + 1) % Embedding.DIMENSIONS] = 1;
        return face(quality, values);
    }

    /** A photo with a face at this cosine distance from the direction of somebody, in a direction of its own. */
    public FaceId like(int somebody, double cosineDistance) {
        float[] values = new float[Embedding.DIMENSIONS];
        double cosine = 1 - cosineDistance;
        values[somebody] = (float) cosine;
        values[Embedding.DIMENSIONS / 2 + photos] += (float) Math.sqrt(1 - cosine * cosine);
        return face(0.8, values);
    }

    /** A photo with a face at this cosine distance from the direction of somebody, towards somebody else. */
    public FaceId between(int somebody, int other, double cosineDistance) {
        return face(0.8, direction(somebody, other, cosineDistance));
    }

    /** The direction of such a face. */
    public static float[] direction(int somebody, int other, double cosineDistance) {
        float[] values = new float[Embedding.DIMENSIONS];
        double cosine = 1 - cosineDistance;
        values[somebody] = (float) cosine;
        values[other] = (float) Math.sqrt(1 - cosine * cosine);
        return values;
    }

    /** Faces of somebody, a group of their own, in photos of their own. */
    public List<FaceId> somebody(int somebody, int faces) {
        List<FaceId> all =
                Stream.generate(() -> like(somebody, 0.1)).limit(faces).toList();
        group(null, all);
        return all;
    }

    private FaceId face(double quality, float[] values) {
        return face(quality, new Embedding(values));
    }

    /** A photo with a face of this embedding. */
    public FaceId face(double quality, Embedding embedding) {
        String name = "photo" + photos++ + ".jpg";
        Box box = new Box(0.25, 0.25, 0.25, 0.25);
        Point point = new Point(0.5, 0.5);
        AnalyzedFace face = new AnalyzedFace(
                new DetectedFace(box, new Landmarks(point, point, point, point, point), 0.9),
                new FaceQuality(quality, 100, FaceRole.SEED),
                embedding);
        PhotoId photo = TestEngines.library(engine).writeAndWait(Priority.USER, stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        new PhotoFile(PHOTOS.resolve(name), 1000, 1_700_000_000_000L + photos),
                        root,
                        new ContentHash("%064x".formatted(photos)),
                        null,
                        4000,
                        3000,
                        PhotoDetails.NONE,
                        null,
                        "pipeline",
                        MODEL,
                        List.of(face))));
        return TestEngines.library(engine)
                .read(stores -> stores.portraits().ofPhoto(photo))
                .get(0)
                .id();
    }

    /** Faces the machine takes for one person, in photos of their own. */
    public List<FaceId> group(int size) {
        List<FaceId> faces = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            faces.add(face(0.9 - i * 0.01));
        }
        group(null, faces);
        return faces;
    }

    /** Besides those there are: the machine takes the faces for one person. */
    public void group(@Nullable PersonId person, List<FaceId> faces) {
        groups.removeIf(group -> group.faces().stream().anyMatch(faces::contains));
        groups.add(new ClusterGroup(Set.copyOf(faces), person));
        TestEngines.library(engine)
                .changeAndWait(Priority.USER, stores -> stores.clusters().replaceAll(groups, 0));
    }

    public GroupId groupOf(FaceId face) {
        return people.tiles().stream()
                .filter(tile -> people.page(tile.id()).stream()
                        .flatMap(page -> page.faces().stream())
                        .anyMatch(f -> f.id().equals(face)))
                .map(GroupTile::id)
                .findFirst()
                .orElseThrow();
    }

    public PersonId person(String name) {
        return TestEngines.library(engine)
                .read(stores -> stores.people().byName(new PersonName(name)))
                .orElseThrow()
                .id();
    }

    /** Without the window knowing. */
    public PersonId name(List<FaceId> faces, String name) {
        return engine.people()
                .name(groupOf(faces.get(0)), new PersonName(name))
                .join()
                .result()
                .person();
    }

    /** Somebody is on the photos of these faces, without a face. */
    public PersonId present(String name, FaceId... faces) {
        List<PhotoId> photosOfFaces = Stream.of(faces)
                .map(face -> engine.gallery().photoOf(face).orElseThrow())
                .toList();
        engine.people().present(photosOfFaces, new PersonName(name)).join();
        return person(name);
    }

    /** A photo says when it was taken, as far as that goes. */
    public void dated(PhotoId photo, String time) {
        engine.photos().setTaken(List.of(photo), TakenTime.parse(time)).join();
    }

    public List<String> names() {
        return people.tiles().stream()
                .flatMap(tile -> Optional.ofNullable(tile.name()).stream())
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
