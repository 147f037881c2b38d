package org.kith.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.kith.engine.model.ContentHash;

/**
 * Reads photos on a cluster: {@code spark-submit --class org.kith.spark.IndexJob JAR --photos PLACE --out PLACE}. In the folder that is
 * written {@code photos} holds a table as Parquet, and {@code parts} what {@code kith absorb} takes.
 */
public final class IndexJob {

    /** Opening the networks costs about as much as reading three photos. */
    private static final int PHOTOS_A_PARTITION = 500;

    private static final int TASKS_A_CORE = 3;
    private static final int DEFAULT_MEMORY_MB = 1024;
    private static final int MB_SHIFT = 20;

    private static final Set<String> OPTIONS =
            Set.of("--photos", "--out", "--partitions", "--memory", "--models", "--natives");

    private final SparkSession spark;

    IndexJob(SparkSession spark) {
        this.spark = spark;
    }

    /** Starts it in what spark-submit has prepared. */
    public static void main(String[] args) throws IOException {
        SparkSession spark = SparkSession.builder().appName("kith index").getOrCreate();
        try {
            new IndexJob(spark).run(args);
        } finally {
            spark.stop();
        }
    }

    /** Throws what Spark throws where a task has failed too often. */
    void run(String... args) throws IOException {
        Arguments arguments = new Arguments(args, OPTIONS);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        SourcePhotos sources = new SourcePhotos(context.hadoopConfiguration());
        for (String place : arguments.all("--photos")) {
            sources.add(place);
        }
        // large and small ones, and those of one camera, are spread evenly, and always alike
        List<SourcePhoto> photos = sources.photos().stream()
                .sorted(Comparator.comparing(photo ->
                        ContentHash.ofContent(photo.address().getBytes(UTF_8)).hex()))
                .toList();
        int partitions = arguments
                .maybe("--partitions")
                .map(Integer::parseInt)
                .orElseGet(() ->
                        Math.max(context.defaultParallelism() * TASKS_A_CORE, photos.size() / PHOTOS_A_PARTITION));
        Path out = new Path(arguments.one("--out"));
        Path parts = new Path(out, "parts");
        out.getFileSystem(context.hadoopConfiguration()).mkdirs(parts);
        long memory = (long) arguments.maybe("--memory").map(Integer::parseInt).orElse(DEFAULT_MEMORY_MB) << MB_SHIFT;
        Reading reading = new Reading(new Reading.Settings(
                context.sc().applicationId(),
                parts.toString(),
                sources.roots(),
                arguments.maybe("--models").orElseGet(() -> property("kith.models")),
                arguments.maybe("--natives").orElseGet(() -> property("kith.natives")),
                memory,
                new SerializableConfiguration(context.hadoopConfiguration())));
        JavaRDD<Row> rows = context.parallelize(photos, Math.max(1, Math.min(partitions, photos.size())))
                .mapPartitionsWithIndex(reading, false);
        Dataset<Row> table = spark.createDataFrame(rows, PhotoRows.SCHEMA);
        table.write().mode(SaveMode.Overwrite).parquet(new Path(out, "photos").toString());
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "where the networks and natives of Kith lie is said by --models and --natives");
        }
        return value;
    }
}
