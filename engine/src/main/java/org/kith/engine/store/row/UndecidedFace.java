package org.kith.engine.store.row;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * A face of which the user has not said who it is.
 *
 * @param assigned whom the machine takes it for; null if nobody known
 */
public record UndecidedFace(FaceId id, @Nullable PersonId assigned) {}
