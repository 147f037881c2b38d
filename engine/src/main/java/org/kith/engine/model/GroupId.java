package org.kith.engine.model;

/** Faces the user may name or merge as one: somebody known, or a group the machine made. */
public sealed interface GroupId permits PersonId, ClusterId {

    long value();
}
