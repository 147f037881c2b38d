package org.kith.engine.store.shares;

import org.jspecify.annotations.Nullable;

/**
 * A library of somebody else.
 *
 * @param publicKey by which it signs, Ed25519 as X.509
 * @param name as it calls itself
 * @param madeAt when that was made of it which holds here, ISO, in UTC; null if nothing does
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Sharer(
        long id, byte[] publicKey, String name, @Nullable String madeAt) {}
