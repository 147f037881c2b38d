package org.kith.engine.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.act.Acted;
import org.kith.engine.grouping.GroupingChoice;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.people.People;
import org.kith.engine.people.SplitChange;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Samples;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.row.PhotoFace;

/** A real engine over a real library, with photos as the pipeline would save them and embeddings made up. */
final class SyntheticLibrary implements AutoCloseable {

    private final Path folder;
    private Engine engine;
    private final FolderId root;

    SyntheticLibrary(Path folder) {
        this.folder = folder;
        engine = open();
        root = library().writeAndWait(Priority.USER, stores -> stores.folders().add(Samples.ROOT));
        library().changeAndWait(Priority.USER, stores -> stores.models().begin(PaintedFaceEmbedder.MODEL_ID));
    }

    private Engine open() {
        return TestEngines.open(EngineConfig.of(folder), PaintedStages::create, "kith test");
    }

    void restart() {
        engine.close();
        engine = open();
    }

    Database library() {
        return TestEngines.library(engine);
    }

    People people() {
        return engine.people();
    }

    void regroup() {
        engine.grouping().regroup().completion().join();
    }

    /** All anew, with this strictness from now on. */
    void regroupAll(double strictness) {
        engine.grouping()
                .cluster(GroupingChoice.byNeighbourhood(strictness))
                .completion()
                .join();
    }

    CompletableFuture<Acted<SplitChange>> split(GroupId group, int into) {
        return people().split(group, into);
    }

    /** Persons, verdicts and who was told apart, byte for byte. */
    UserRows userRows() {
        return UserRows.of(library());
    }

    /** @return ids of the faces in the order given, which stand side by side in the photo */
    List<FaceId> photo(String name, AnalyzedFace... faces) {
        IndexedPhoto sample = Samples.photo(root, name, faces);
        PhotoId photo = library().writeAndWait(Priority.INDEXING, stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        sample.file(),
                        root,
                        sample.hash(),
                        sample.picture(),
                        sample.widthPx(),
                        sample.heightPx(),
                        PhotoDetails.NONE,
                        null,
                        sample.pipelineVersion(),
                        PaintedFaceEmbedder.MODEL_ID,
                        sample.faces())));
        return library().read(stores -> stores.portraits().ofPhoto(photo)).stream()
                .map(PhotoFace::id)
                .toList();
    }

    static AnalyzedFace face(int slot, Embedding embedding) {
        return face(slot, embedding, FaceRole.SEED);
    }

    /** @param slot 0..7 from left to right */
    static AnalyzedFace face(int slot, Embedding embedding, FaceRole role) {
        AnalyzedFace sample = Samples.face(new Box(slot / 8.0, 0.25, 0.125, 0.25), 0.5 + slot / 32.0, role);
        return new AnalyzedFace(sample.detected(), sample.quality(), embedding);
    }

    /** The point on the sphere in this direction. */
    static Embedding direction(double[] values) {
        double squares = 0;
        for (double v : values) {
            squares += v * v;
        }
        float[] unit = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            unit[i] = (float) (values[i] / Math.sqrt(squares));
        }
        return new Embedding(unit);
    }

    /** Anywhere on the sphere. */
    static Embedding anybody(Random random) {
        return near(random, new double[Embedding.DIMENSIONS], 1);
    }

    /** Around a point; with a spread of 0.03 two of them have a squared distance of about 0.2. */
    static Embedding near(Random random, Embedding centre, double spread) {
        double[] values = new double[Embedding.DIMENSIONS];
        float[] from = centre.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = from[i];
        }
        return near(random, values, spread);
    }

    private static Embedding near(Random random, double[] centre, double spread) {
        double[] values = centre.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += spread * random.nextGaussian();
        }
        return direction(values);
    }

    /** Faces of each group of the machine. */
    Set<Set<FaceId>> groups() {
        return library().read(stores -> {
            List<Set<FaceId>> groups = new ArrayList<>();
            stores.people()
                    .overview()
                    .unnamed()
                    .forEach(cluster -> groups.add(Set.copyOf(stores.clusters().faces(cluster.id()))));
            return groups.stream().collect(Collectors.toSet());
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
