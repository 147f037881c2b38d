package org.kith.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.part.Absorbed;
import org.kith.engine.part.Roots;

/** What a cluster has read, taken over by a library, is what that library would have read itself. */
class IndexJobTest {

    @TempDir
    private Path temp;

    private SparkSession spark;

    @BeforeEach
    void start() throws IOException {
        temp = temp.toRealPath();
        spark = SparkSession.builder()
                .master("local[2,4]")
                .appName("a test")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.hadoop.fs." + StoreOfTests.SCHEME + ".impl", StoreOfTests.class.getName())
                .config("spark.sql.warehouse.dir", temp.resolve("warehouse").toString())
                .getOrCreate();
    }

    @AfterEach
    void stop() {
        spark.stop();
    }

    /** Nine pictures and one that is broken. */
    private Path photos() throws IOException {
        Path photos = temp.resolve("photos");
        Path folder = Files.createDirectories(photos.resolve("in"));
        try (Stream<Path> own = Files.list(Path.of(System.getProperty("kith.photos")))) {
            for (Path photo : own.toList()) {
                Files.copy(photo, folder.resolve(photo.getFileName()));
            }
        }
        Files.write(folder.resolve("broken.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3});
        return photos;
    }

    private List<Path> index(String... words) throws IOException {
        Path out = temp.resolve("out");
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", out.toString()));
        new IndexJob(spark).run(all.toArray(String[]::new));
        try (Stream<Path> parts = Files.list(out.resolve("parts"))) {
            return parts.filter(part -> part.toString().endsWith(".kith"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theSameAsIndexingAlsoOfABrokenPhoto() throws IOException {
        Path photos = photos();
        List<Path> parts = index("--photos", photos.toString(), "--partitions", "3");
        Absorbed absorbed = Libraries.absorb(temp.resolve("absorbed"), parts, Roots.SAME);

        assertThat(parts).hasSize(3);
        assertThat(absorbed.failed()).isEqualTo(1);
        assertThat(absorbed.left()).isZero();
        Libraries.Rows indexed = Libraries.indexed(temp.resolve("indexed"), List.of(photos));
        assertThat(indexed.faces()).isNotEmpty();
        Libraries.assertSame(temp.resolve("absorbed"), temp.resolve("indexed"));
        Dataset<Row> table = spark.read().parquet(temp.resolve("out/photos").toString());
        assertThat(table.count()).isEqualTo(10);
        assertThat(table.selectExpr("explode(faces)").count())
                .isEqualTo(indexed.faces().size());
        assertThat(table.filter("problem is not null").count()).isEqualTo(1);
    }

    @Test
    void whatAStoreRefusesOnceIsTriedAgain() throws IOException {
        Path photos = photos();
        StoreOfTests.FAILED.set(0);
        StoreOfTests.FAILURES.set(2);
        String place = StoreOfTests.SCHEME + "://" + photos;
        List<Path> parts = index("--photos", place, "--partitions", "2");

        assertThat(StoreOfTests.FAILED.get()).isEqualTo(2);
        Roots here = Roots.of(List.of(place.replace(":///", ":/") + "=" + photos, place + "=" + photos));
        Absorbed absorbed = Libraries.absorb(temp.resolve("absorbed"), parts, here);
        assertThat(absorbed.left()).isZero();
        assertThat(Libraries.indexed(temp.resolve("indexed"), List.of(photos)).faces())
                .isNotEmpty();
        Libraries.assertSame(temp.resolve("absorbed"), temp.resolve("indexed"));
    }

    @Test
    @Tag("shared")
    void theSameOnAFamily() throws IOException {
        same("family", "committable");
    }

    @Test
    @Tag("shared")
    @Tag("nightly")
    void theSameOnHalfOfLfw() throws IOException {
        same("lfw-dev");
    }

    private void same(String... folders) throws IOException {
        List<Path> photos = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String name : folders) {
            Path folder = Path.of(System.getProperty("kith.shared"), "photos", name);
            assumeTrue(Files.exists(folder), () -> "skipped: " + folder + " is not on this computer");
            photos.add(folder.toRealPath());
            words.addAll(List.of("--photos", folder.toString()));
        }
        List<Path> parts = index(words.toArray(String[]::new));
        Absorbed first = Libraries.absorb(temp.resolve("absorbed"), parts, Roots.SAME);
        Absorbed second = Libraries.absorb(temp.resolve("absorbed"), parts, Roots.SAME);

        assertThat(first.left()).isZero();
        assertThat(second).isEqualTo(new Absorbed(0, 0, first.photos() + first.failed() + first.known(), 0, 0, false));
        assertThat(Libraries.indexed(temp.resolve("indexed"), photos).faces()).isNotEmpty();
        Libraries.assertSame(temp.resolve("absorbed"), temp.resolve("indexed"));
    }
}
