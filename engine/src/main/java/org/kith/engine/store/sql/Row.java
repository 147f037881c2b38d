package org.kith.engine.store.sql;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.Coded;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;

/** The current row of a result, in the words of the model. Columns are named as in the schema. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public long number(int column) throws SQLException {
        return result.getLong(column);
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    public int count(String column) throws SQLException {
        return result.getInt(column);
    }

    public double real(String column) throws SQLException {
        return result.getDouble(column);
    }

    @Nullable
    public Double realOrNull(String column) throws SQLException {
        double value = result.getDouble(column);
        return result.wasNull() ? null : value;
    }

    public boolean flag(String column) throws SQLException {
        return result.getInt(column) == 1;
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    @Nullable
    public String textOrNull(int column) throws SQLException {
        return result.getString(column);
    }

    @Nullable
    public String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    @Nullable
    public Integer countOrNull(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? null : value;
    }

    @Nullable
    public Long idOrNull(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    /** Of a column of milliseconds. */
    public @Nullable Duration millisOrNull(String column) throws SQLException {
        Long millis = idOrNull(column);
        return millis == null ? null : Duration.ofMillis(millis);
    }

    public byte[] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return result.getBytes(column);
    }

    public Path path(String column) throws SQLException {
        return Path.of(result.getString(column));
    }

    public FaceId face(String column) throws SQLException {
        return new FaceId(result.getLong(column));
    }

    @Nullable
    public FaceId faceOrNull(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : new FaceId(value);
    }

    public FolderId folder(String column) throws SQLException {
        return new FolderId(result.getLong(column));
    }

    public PhotoId photo(String column) throws SQLException {
        return new PhotoId(result.getLong(column));
    }

    public ClusterId cluster(String column) throws SQLException {
        return new ClusterId(result.getLong(column));
    }

    @Nullable
    public ClusterId clusterOrNull(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : new ClusterId(value);
    }

    public PersonId person(String column) throws SQLException {
        return new PersonId(result.getLong(column));
    }

    @Nullable
    public PersonId personOrNull(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : new PersonId(value);
    }

    public <E extends Enum<E> & Coded> E code(Class<E> type, String column) throws SQLException {
        return Codes.of(type, result.getString(column));
    }

    public <E extends Enum<E> & Coded> @Nullable E codeOrNull(Class<E> type, String column) throws SQLException {
        String code = result.getString(column);
        return code == null ? null : Codes.of(type, code);
    }

    public Embedding embedding(String column) throws SQLException {
        return EmbeddingBlob.decode(result.getBytes(column));
    }

    public PhotoProblem problem(String kindColumn, String detailColumn) throws SQLException {
        return ProblemDetail.decode(code(PhotoProblem.Kind.class, kindColumn), result.getString(detailColumn));
    }

    /** Of a photo. */
    @Nullable
    public PhotoProblem problemOrNull() throws SQLException {
        return result.getString("problem_kind") == null ? null : problem("problem_kind", "problem_detail");
    }

    /** The file of the columns path, size_bytes, modified_ms, changed_ms. */
    public PhotoFile file() throws SQLException {
        return new PhotoFile(path("path"), number("size_bytes"), number("modified_ms"), idOrNull("changed_ms"));
    }

    /** The box of the columns x, y, width, height. */
    public Box box() throws SQLException {
        return box("");
    }

    /** @param prefix of the names of its columns */
    public Box box(String prefix) throws SQLException {
        return new Box(real(prefix + "x"), real(prefix + "y"), real(prefix + "width"), real(prefix + "height"));
    }
}
