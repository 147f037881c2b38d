package org.kith.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.GraphLinkage;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.cluster.StrictnessCuts;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PhotoId;

/**
 * Groups the faces that {@link IndexJob} has found: {@code spark-submit --class org.kith.spark.GroupJob JAR --faces PLACE --out PLACE}. The
 * executors compare all faces with all, which is what grows with the square; the engine's own code makes groups of it in the
 * driver, whose memory holds the embeddings.
 */
public final class GroupJob {

    private static final StructType SCHEMA = new StructType()
            .add("root", DataTypes.StringType)
            .add("path", DataTypes.StringType)
            .add("face", DataTypes.IntegerType)
            .add("group", DataTypes.LongType);

    private static final Set<String> OPTIONS = Set.of("--faces", "--out", "--strictness");

    private final SparkSession spark;

    GroupJob(SparkSession spark) {
        this.spark = spark;
    }

    /** Starts it in what spark-submit has prepared. */
    public static void main(String[] args) throws IOException {
        SparkSession spark = SparkSession.builder().appName("kith group").getOrCreate();
        try {
            new GroupJob(spark).run(args);
        } finally {
            spark.stop();
        }
    }

    /**
     * Where a face is.
     *
     * @param face which one of its photo
     */
    private record Place(String root, String path, int face) {}

    void run(String... args) {
        Arguments arguments = new Arguments(args, OPTIONS);
        double strictness =
                arguments.maybe("--strictness").map(Double::parseDouble).orElse(StrictnessCuts.DEFAULT_STRICTNESS);
        Dataset<Row> photos = spark.read()
                .parquet(arguments.one("--faces"))
                .filter("size(faces) > 0")
                .select("root", "path", "model", "faces.role", "faces.quality", "faces.embedding");
        List<Place> places = new ArrayList<>();
        List<ClusterableFace> faces = new ArrayList<>();
        Set<String> models = new HashSet<>();
        long photo = 0;
        for (Row row : (Iterable<Row>) photos::toLocalIterator) {
            photo++;
            models.add(row.getString(2));
            List<String> roles = row.getList(3);
            List<Double> qualities = row.getList(4);
            List<scala.collection.Seq<Float>> embeddings = row.getList(5);
            for (int i = 0; i < roles.size(); i++) {
                places.add(new Place(row.getString(0), row.getString(1), i));
                faces.add(new ClusterableFace(
                        new FaceId(places.size()),
                        new PhotoId(photo),
                        embedding(embeddings.get(i)),
                        role(roles.get(i)),
                        qualities.get(i),
                        Optional.empty(),
                        Set.of()));
            }
        }
        if (models.size() > 1) {
            throw new IllegalArgumentException("faces of several models: " + models);
        }
        write(places, group(faces, strictness), arguments.one("--out"));
    }

    /** By the engine's own code, but for the comparison of all with all. */
    List<FaceGroup> group(List<ClusterableFace> faces, double strictness) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return new GraphLinkage(JoinRule.ofStrictness(strictness), new SparkNeighbours(context))
                .cluster(new ClusteringProblem(faces), () -> true);
    }

    private void write(List<Place> places, List<FaceGroup> groups, String out) {
        Map<FaceId, Long> groupOf = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (FaceId face : groups.get(i).faces()) {
                groupOf.put(face, (long) i + 1);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            rows.add(RowFactory.create(place.root(), place.path(), place.face(), groupOf.get(new FaceId(i + 1))));
        }
        spark.createDataFrame(rows, SCHEMA).write().mode(SaveMode.Overwrite).parquet(out);
    }

    private static Embedding embedding(scala.collection.Seq<Float> numbers) {
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.apply(i);
        }
        return new Embedding(values);
    }

    private static FaceRole role(String code) {
        for (FaceRole role : FaceRole.values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
