package org.kith.engine.store.row;

import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * A face of somebody known, with its embedding.
 *
 * @param decided by the user's word; else by the machine's assignment
 */
public record EmbeddedFace(FaceId id, PersonId person, boolean decided, Embedding embedding) {}
