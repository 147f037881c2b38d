package org.kith.engine.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.row.VerdictSource;

/** A real library in a temporary folder, open for writing, with the short forms that tests need. */
public final class TestLibrary implements AutoCloseable {

    private final Database database;
    private final FolderId root;

    public TestLibrary(Path folder) {
        database = Database.openForWriting(folder, "kith test");
        root = write(stores -> stores.folders().add(Samples.ROOT));
    }

    public Database database() {
        return database;
    }

    /** The added folder in which all photos of {@link Samples} lie. */
    public FolderId root() {
        return root;
    }

    public <T> T write(Act<T> act) {
        return database.writeAndWait(Priority.USER, act);
    }

    public void change(Consumer<Stores> act) {
        database.changeAndWait(Priority.USER, act);
    }

    public <T> T read(Query<T> query) {
        return database.read(query);
    }

    /** {@link #read} with a type that assertions can tell from others. */
    public <T> List<T> list(Query<List<T>> query) {
        return read(query);
    }

    /** {@link #read} with a type that assertions can tell from others. */
    public <T> Optional<T> find(Query<Optional<T>> query) {
        return read(query);
    }

    /** Saves the photo again, if it is there already. */
    public PhotoId save(String name, AnalyzedFace... faces) {
        return write(stores -> stores.photos().saveIndexed(Samples.photo(root, name, faces)));
    }

    /** Ids of the photo's faces from left to right. */
    public List<FaceId> faces(String name) {
        return rows().stream()
                .filter(row -> row.photo().equals(Samples.ROOT.resolve(name)))
                .sorted((a, b) -> Double.compare(
                        a.detected().box().x(), b.detected().box().x()))
                .map(FaceRow::id)
                .toList();
    }

    /** A photo with one face. */
    public FaceId face(String name, double quality) {
        save(name, Samples.face(0.25, quality));
        return faces(name).get(0);
    }

    public List<FaceRow> rows() {
        List<FaceRow> rows = new ArrayList<>();
        read(stores -> stores.faces().forEach(Samples.MODEL, true, rows::add));
        return rows;
    }

    /** A photo that shows one face so many times; from left to right. */
    public List<FaceId> collage(String name, int times) {
        AnalyzedFace[] faces = new AnalyzedFace[times];
        for (int i = 0; i < times; i++) {
            AnalyzedFace place = Samples.face(0.125 + 0.25 * i, 0.5);
            faces[i] = new AnalyzedFace(place.detected(), place.quality(), Samples.embedding(99));
        }
        save(name, faces);
        return faces(name);
    }

    public FaceRow row(FaceId face) {
        return rows().stream().filter(row -> row.id().equals(face)).findFirst().orElseThrow();
    }

    public PersonId person(String name) {
        return write(stores -> stores.people().add(new PersonName(name)));
    }

    public PersonId unnamedPerson() {
        return write(stores -> stores.people().add(null));
    }

    public void is(FaceId face, PersonId person) {
        change(stores -> stores.verdicts().is(List.of(face), person, VerdictSource.FACE));
    }

    public void isNot(FaceId face, PersonId person) {
        change(stores -> stores.verdicts().isNot(face, person, VerdictSource.FACE));
    }

    /** Clusters of nobody known. */
    public void group(List<Set<FaceId>> groups) {
        cluster(groups.stream().map(faces -> new ClusterGroup(faces, null)).toList());
    }

    public void cluster(List<ClusterGroup> groups) {
        change(stores -> stores.clusters().replaceAll(groups, 0));
    }

    public @Nullable ClusterId clusterOf(FaceId face) {
        return row(face).cluster();
    }

    /** Of a face that is in one. */
    public ClusterId requireClusterOf(FaceId face) {
        @Nullable ClusterId cluster = clusterOf(face);
        if (cluster == null) {
            throw new AssertionError("face " + face + " is in no cluster");
        }
        return cluster;
    }

    public List<FaceId> members(ClusterId cluster) {
        return read(stores -> stores.clusters().faces(cluster));
    }

    public Optional<PersonId> personOf(ClusterId cluster) {
        return read(stores -> stores.clusters().personOf(cluster));
    }

    public Set<FaceId> facesOf(PersonId person) {
        return read(stores -> stores.verdicts().facesOf(person)).stream().collect(Collectors.toSet());
    }

    @Override
    public void close() {
        database.close();
    }
}
