/**
 * Small pictures of photos and faces, kept in the library folder: a cache, made again where it is missing.
 *
 * <p>Decisions: docs/decisions/0041, 0089.
 */
@NullMarked
package org.kith.engine.thumbnail;

import org.jspecify.annotations.NullMarked;
