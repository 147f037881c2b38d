package org.kith.engine.part;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.photo.Film;
import org.kith.engine.model.photo.Look;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.store.archive.ArchiveJson;

/**
 * How a part is written down: gzip (with its own CRC) of JSON lines, a {@link Head}, a {@link Row} a photo, and an {@link End} with
 * the number of rows, without which it was cut off. Embeddings are base64 of big-endian floats, bit for bit. docs/cluster.md
 * tells it to other programs.
 */
final class PartFormat {

    static final String NAME = "kith part";

    /** Raised when an older program would misunderstand what is written; what it may pass over needs no new version. */
    static final int VERSION = 1;

    /** How the last line begins, and no other. */
    static final String END = "{\"rows\":";

    private PartFormat() {}

    /**
     * The first line.
     *
     * @param roots the folders or files whose photos these are, as they are called where they were read
     */
    record Head(String format, int version, String model, String pipeline, int details, List<String> roots) {

        Head {
            roots = List.copyOf(roots);
        }
    }

    /**
     * A photo, or a file that could not be read.
     *
     * @param root which of the roots it is in
     * @param path from the root, with slashes; empty where the root is the file
     */
    record Row(
            int root,
            String path,
            long sizeBytes,
            long modifiedMs,
            @Nullable ContentHash hash,
            @Nullable Found photo,
            @Nullable PhotoProblem problem) {

        Row {
            Objects.requireNonNull(path, "path");
            if ((photo == null) == (problem == null) || (photo != null && hash == null)) {
                throw new IllegalArgumentException("a photo with its hash, or a problem");
            }
        }
    }

    /** What was found; see {@code IndexedPhoto}. */
    record Found(
            @Nullable PictureHash picture,
            int widthPx,
            int heightPx,
            PhotoDetails details,
            @Nullable Look look,
            @Nullable Film film,
            @Nullable PhotoProblem damage,
            List<AnalyzedFace> faces) {

        Found {
            Objects.requireNonNull(details, "details");
            faces = List.copyOf(faces);
            faces.forEach(face -> {
                Objects.requireNonNull(face.embedding(), "embedding");
                Objects.requireNonNull(face.quality().role(), "role");
                Objects.requireNonNull(face.detected().box(), "box");
                face.detected().landmarks().points().forEach(point -> Objects.requireNonNull(point, "landmark"));
            });
        }
    }

    /** The last line. */
    record End(int rows) {}

    static final Gson GSON = gson();

    private static Gson gson() {
        GsonBuilder builder = ArchiveJson.builder();
        ArchiveJson.text(builder, Embedding.class, PartFormat::base64, PartFormat::embedding);
        ArchiveJson.text(builder, LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse);
        ArchiveJson.text(builder, ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of);
        ArchiveJson.text(builder, Duration.class, Duration::toString, Duration::parse);
        return builder.create();
    }

    private static String base64(Embedding embedding) {
        float[] numbers = embedding.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static Embedding embedding(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
        return new Embedding(numbers);
    }
}
