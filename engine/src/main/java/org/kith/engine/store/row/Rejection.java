package org.kith.engine.store.row;

import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/** The user says that the face is not this person. */
public record Rejection(FaceId face, PersonId person) {}
