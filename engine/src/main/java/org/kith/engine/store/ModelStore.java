package org.kith.engine.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.store.row.LibraryModel;
import org.kith.engine.store.row.ModelKind;
import org.kith.engine.store.row.ModelUse;
import org.kith.engine.store.sql.MatrixBlob;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** The models a library knows, and the one it works with. Their embeddings are in {@link EmbeddingStore}. */
public final class ModelStore {

    private static final String MODEL = "SELECT id, kind, base_id, calibration, report, added_at FROM model";

    private final Sql sql;

    ModelStore(Sql sql) {
        this.sql = sql;
    }

    /** Whose embeddings count: they are compared, grouped, and computed for new faces. */
    public String current() {
        return chosen().orElse(BundledModel.ID);
    }

    /** The network that embeds new faces: the current model, or what it is computed from. */
    public String network() {
        String current = current();
        return find(current).map(LibraryModel::network).orElse(current);
    }

    /** Empty as long as nothing was indexed since libraries remember their model. */
    public Optional<String> chosen() {
        return sql.first("SELECT model_id FROM model_use ORDER BY id DESC LIMIT 1", row -> row.text("model_id"));
    }

    /** What the thresholds of the bundled model are in this one; the same for one that was never calibrated. */
    public DistanceScale scale(String id) {
        return find(id).map(LibraryModel::calibration).map(Calibration::scale).orElse(DistanceScale.BUNDLED);
    }

    public Optional<LibraryModel> find(String id) {
        return sql.first(MODEL + " WHERE id = ?", ModelStore::model, id);
    }

    /** @throws EngineException if the library does not know it */
    public LibraryModel require(String id) {
        return find(id).orElseThrow(() -> new EngineException(StoreFault.UNKNOWN_MODEL, id));
    }

    /** In the order in which they came. */
    public List<LibraryModel> all() {
        return sql.list(MODEL + " ORDER BY added_at, rowid", ModelStore::model);
    }

    private static LibraryModel model(Row row) throws SQLException {
        @Nullable String calibration = row.textOrNull("calibration");
        return new LibraryModel(
                row.text("id"),
                row.code(ModelKind.class, "kind"),
                row.textOrNull("base_id"),
                calibration == null ? null : CalibrationJson.parse(calibration),
                row.text("report"),
                Instant.parse(row.text("added_at")));
    }

    /** How a projection computes its embeddings; empty for a network. */
    public Optional<EmbeddingProjection> projection(String id) {
        return sql.first(
                "SELECT matrix FROM model WHERE id = ? AND matrix IS NOT NULL",
                row -> MatrixBlob.decode(row.bytes("matrix")),
                id);
    }

    /** The model with which a library begins; nothing if it has begun. */
    public void begin(String networkId) {
        if (chosen().isEmpty()) {
            addNetwork(networkId, BundledModel.calibration(networkId).orElse(Calibration.BUNDLED), "");
            sql.update("INSERT INTO model_use (model_id) VALUES (?)", networkId);
        }
    }

    /**
     * A network whose files are at hand; nothing if the library knows it.
     *
     * @param calibration null if its distances have still to be compared with those of a known model
     */
    public void addNetwork(String id, @Nullable Calibration calibration, String report) {
        addNetwork(id, calibration, report, "");
    }

    /**
     * The same for one that was added.
     *
     * @param files what its files are known by: embeddings of two networks must not get under one id
     * @throws EngineException if the library knows another one of that id
     */
    public void addNetwork(String id, @Nullable Calibration calibration, String report, String files) {
        sql.update(
                "INSERT OR IGNORE INTO model (id, kind, calibration, report, files) VALUES (?, ?, ?, ?, ?)",
                id,
                ModelKind.NETWORK.code(),
                calibration == null ? null : CalibrationJson.of(calibration),
                report,
                files);
        if (!sql.exists("SELECT 1 FROM model WHERE id = ? AND files = ?", id, files)) {
            throw new EngineException(StoreFault.ANOTHER_MODEL, id);
        }
    }

    /**
     * A projection that was learned; it is used by {@link #use} when its embeddings are there.
     *
     * @param baseId the network whose embeddings it is applied to
     * @param matrix 128 × 128, row by row; see {@link EmbeddingProjection}
     * @throws EngineException if there is a model of that id
     */
    public void addProjection(String id, String baseId, float[] matrix, Calibration calibration, String report) {
        if (find(id).isPresent()) {
            throw new EngineException(StoreFault.MODEL_THERE, id);
        }
        addBundled(baseId);
        if (require(baseId).kind() != ModelKind.NETWORK) {
            throw new IllegalArgumentException(baseId + " is no network");
        }
        sql.update(
                "INSERT INTO model (id, kind, base_id, matrix, calibration, report) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                ModelKind.PROJECTION.code(),
                baseId,
                MatrixBlob.encode(new EmbeddingProjection(matrix)),
                CalibrationJson.of(calibration),
                report);
    }

    /** From now on it is known what the distances of the model mean. */
    public void calibrate(String id, Calibration calibration) {
        require(id);
        sql.update("UPDATE model SET calibration = ? WHERE id = ?", CalibrationJson.of(calibration), id);
    }

    /**
     * From now on the library works with the model, and all faces wait to be grouped anew; a change that was under way is over.
     * What the user decided stays as it is. Faces without an embedding of the model are in no group.
     *
     * @throws EngineException if the library does not know the model, or what its distances mean
     */
    public void use(String id) {
        begin(current());
        addBundled(id);
        if (require(id).calibration() == null) {
            throw new EngineException(StoreFault.NOT_CALIBRATED, id);
        }
        if (!id.equals(current())) {
            sql.update("INSERT INTO model_use (model_id) VALUES (?)", id);
        }
        endPending();
    }

    /** Every change so far, the first one first. */
    public List<ModelUse> uses() {
        return sql.list(
                "SELECT model_id, since FROM model_use ORDER BY id",
                row -> new ModelUse(row.text("model_id"), Instant.parse(row.text("since"))));
    }

    /** The change to another model that has begun. */
    public Optional<String> pending() {
        return sql.first("SELECT model_id FROM model_pending", row -> row.text("model_id"));
    }

    /** A change to the model has begun; one to another is given up. */
    public void beginPending(String id) {
        addBundled(id);
        require(id);
        sql.update(
                "INSERT INTO model_pending VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET model_id = excluded.model_id",
                id);
    }

    public void endPending() {
        sql.update("DELETE FROM model_pending");
    }

    /** A library that began with another knows it too. */
    private void addBundled(String id) {
        BundledModel.calibration(id).ifPresent(calibration -> addNetwork(id, calibration, ""));
    }

    /**
     * The model and its embeddings leave the library.
     *
     * @throws EngineException if the library works with it, or with what is computed from it
     */
    public void remove(String id) {
        require(id);
        if (id.equals(current()) || id.equals(network())) {
            throw new EngineException(StoreFault.MODEL_IN_USE, current());
        }
        List<String> derived = sql.list("SELECT id FROM model WHERE base_id = ?", row -> row.text("id"), id);
        if (!derived.isEmpty()) {
            throw new EngineException(StoreFault.MODEL_NEEDED, derived.get(0), id);
        }
        sql.update("DELETE FROM model_pending WHERE model_id = ?", id);
        sql.update("DELETE FROM model_use WHERE model_id = ?", id);
        sql.update("DELETE FROM embedding WHERE model_id = ?", id);
        sql.update("DELETE FROM model WHERE id = ?", id);
        new UnfinishedStore(sql).file();
    }
}
