package org.kith.spark;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.ReadPhoto;

/** What was found, as rows of a table: a photo a row, with its faces. */
final class PhotoRows {

    private static final StructType FACE = new StructType()
            .add("x", DoubleType)
            .add("y", DoubleType)
            .add("width", DoubleType)
            .add("height", DoubleType)
            .add("landmarks", createArrayType(DoubleType))
            .add("score", DoubleType)
            .add("quality", DoubleType)
            .add("role", StringType)
            .add("embedding", createArrayType(FloatType));

    /** Boxes and landmarks in fractions of the upright photo. */
    static final StructType SCHEMA = new StructType()
            .add("root", StringType)
            .add("path", StringType)
            .add("size", LongType)
            .add("hash", StringType)
            .add("picture", StringType)
            .add("width", IntegerType)
            .add("height", IntegerType)
            .add("taken", StringType)
            .add("latitude", DoubleType)
            .add("longitude", DoubleType)
            .add("camera", StringType)
            .add("problem", StringType)
            .add("model", StringType)
            .add("faces", createArrayType(FACE));

    private PhotoRows() {}

    static Row of(String root, String path, ReadPhoto read, String model) {
        @Nullable IndexedPhoto photo = read.photo();
        @Nullable PhotoProblem problem = photo == null ? read.problem() : photo.problem();
        @Nullable PhotoDetails details = photo == null ? null : photo.details();
        return RowFactory.create(
                root,
                path,
                read.file().sizeBytes(),
                read.hash() == null ? null : read.hash().hex(),
                photo == null || photo.picture() == null
                        ? null
                        : photo.picture().hex(),
                photo == null ? null : photo.widthPx(),
                photo == null ? null : photo.heightPx(),
                details == null || details.takenAt() == null
                        ? null
                        : details.takenAt().toString(),
                details == null || details.location() == null
                        ? null
                        : details.location().latitude(),
                details == null || details.location() == null
                        ? null
                        : details.location().longitude(),
                details == null ? null : details.camera(),
                problem == null
                        ? null
                        : problem.kind().code() + ":" + problem.reason().code(),
                model,
                photo == null
                        ? new Object[0]
                        : photo.faces().stream().map(PhotoRows::face).toArray());
    }

    private static Row face(AnalyzedFace face) {
        Box box = face.detected().box();
        List<Double> landmarks = new ArrayList<>();
        face.detected().landmarks().points().forEach(point -> {
            landmarks.add(point.x());
            landmarks.add(point.y());
        });
        List<Float> embedding = new ArrayList<>();
        for (float number : face.embedding().toArray()) {
            embedding.add(number);
        }
        return RowFactory.create(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                landmarks.toArray(),
                face.detected().score(),
                face.quality().value(),
                face.quality().role().code(),
                embedding.toArray());
    }
}
