package org.kith.engine.store.row;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * One of several faces of one photo that are one person.
 *
 * @param personName null for somebody without a name
 * @param decided by the user's word; else by the machine's assignment
 */
public record TwiceFace(PersonId person, @Nullable String personName, Path photo, FaceId face, boolean decided) {}
