package org.kith.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.GraphLinkage;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PhotoId;

/** Groups made with Spark are those of the engine alone. */
class GroupJobTest {

    private static final int FACES = 20_000;
    private static final int PEOPLE = 2_000;

    @TempDir
    private static Path temp;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("a test")
                .config("spark.ui.enabled", false)
                .config("spark.sql.warehouse.dir", temp.resolve("warehouse").toString())
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void madeUpFacesAreGroupedAsByTheEngineAlone() {
        same(FACES, PEOPLE);
    }

    @Test
    @Tag("nightly")
    void soAreHundredThousand() {
        same(100_000, 10_000);
    }

    private static void same(int count, int people) {
        List<ClusterableFace> faces = faces(count, people);
        List<FaceGroup> groups = new GroupJob(spark).group(faces, 0.5);
        assertThat(groups)
                .isEqualTo(
                        new GraphLinkage(JoinRule.ofStrictness(0.5)).cluster(new ClusteringProblem(faces), () -> true));
        assertThat(groups).hasSizeLessThan(count / 2);
    }

    /** Around centres at random: those of one person nearer than strangers are. */
    static List<ClusterableFace> faces(int count, int people) {
        Random random = new Random(11);
        List<float[]> centres = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            centres.add(around(new float[Embedding.DIMENSIONS], 1, random));
        }
        List<ClusterableFace> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            faces.add(new ClusterableFace(
                    new FaceId(i + 1),
                    new PhotoId(i + 1),
                    new Embedding(around(centres.get(random.nextInt(people)), 0.055, random)),
                    i % 5 == 0 ? FaceRole.SEED : FaceRole.JOIN,
                    0.5,
                    Optional.empty(),
                    Set.of()));
        }
        return faces;
    }

    private static float[] around(float[] centre, double spread, Random random) {
        float[] values = centre.clone();
        double norm = 0;
        for (int d = 0; d < values.length; d++) {
            values[d] += (float) (spread * random.nextGaussian());
            norm += values[d] * values[d];
        }
        for (int d = 0; d < values.length; d++) {
            values[d] /= (float) Math.sqrt(norm);
        }
        return values;
    }

    @Test
    @Tag("shared")
    void aFamilyIsGroupedAsInALibrary() throws IOException {
        asInALibrary("family", "committable");
    }

    @Test
    @Tag("shared")
    @Tag("nightly")
    void halfOfLfwIsGroupedAsInALibrary() throws IOException {
        asInALibrary("lfw-dev");
    }

    private void asInALibrary(String... folders) throws IOException {
        Path folder = Files.createTempDirectory(temp, "group");
        List<Path> photos = new ArrayList<>();
        List<String> words =
                new ArrayList<>(List.of("--out", folder.resolve("out").toString()));
        for (String name : folders) {
            Path of = Path.of(System.getProperty("kith.shared"), "photos", name);
            assumeTrue(Files.exists(of), () -> "skipped: " + of + " is not on this computer");
            photos.add(of);
            words.addAll(List.of("--photos", of.toString()));
        }
        new IndexJob(spark).run(words.toArray(String[]::new));
        new GroupJob(spark)
                .run(
                        "--faces",
                        folder.resolve("out/photos").toString(),
                        "--out",
                        folder.resolve("groups").toString());
        Libraries.Rows library = Libraries.indexed(folder.resolve("library"), photos);

        Map<Long, List<String>> groups = new TreeMap<>();
        Map<String, List<Row>> faces = new TreeMap<>();
        spark.read()
                .parquet(folder.resolve("out/photos").toString())
                .collectAsList()
                .forEach(row -> faces.put(row.getString(0) + "/" + row.getString(1), row.getList(13)));
        for (Row row : spark.read().parquet(folder.resolve("groups").toString()).collectAsList()) {
            if (!row.isNullAt(3)) {
                String photo = row.getString(0) + "/" + row.getString(1);
                Row face = Objects.requireNonNull(faces.get(photo)).get(row.getInt(2));
                groups.computeIfAbsent(row.getLong(3), group -> new ArrayList<>())
                        .add(name(row.getString(1)) + " " + face.getDouble(0));
            }
        }
        assertThat(sorted(groups.values().stream())).isEqualTo(sorted(library.places().stream()));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<List<String>> sorted(Stream<List<String>> groups) {
        return groups.map(group -> group.stream().sorted().toList())
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }
}
