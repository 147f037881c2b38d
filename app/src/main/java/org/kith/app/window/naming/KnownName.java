package org.kith.app.window.naming;

import org.kith.engine.model.GroupId;

/** A name to choose from, with how many faces that person has. */
public record KnownName(GroupId id, String name, int faces) {}
