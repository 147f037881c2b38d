package org.kith.engine.store.row;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.Calibration;

/**
 * A model that a library knows.
 *
 * @param id stored with each of its embeddings
 * @param baseId of a projection: whose embeddings it is applied to; null for a network
 * @param calibration null while it is not known what its distances mean: it may then not be used
 * @param report what an added network is called; of a projection what it changed, as phrases {@link
 *     org.kith.engine.fault.Phrase#coded} with "; " between, or, in earlier libraries, an English sentence; may be empty
 */
public record LibraryModel(
        String id,
        ModelKind kind,
        @Nullable String baseId,
        @Nullable Calibration calibration,
        String report,
        Instant addedAt) {

    /**
     * What every library knows without being told.
     *
     * @param id of a model that Kith brings
     */
    public static LibraryModel bundled(String id) {
        Calibration calibration = BundledModel.calibration(id).orElseThrow();
        return new LibraryModel(id, ModelKind.NETWORK, null, calibration, "", Instant.EPOCH);
    }

    /** The network that computes from pictures what it needs: itself, or its base. */
    public String network() {
        return baseId == null ? id : baseId;
    }
}
