package org.kith.engine.store.shares;

/**
 * By what others know this library.
 *
 * @param privateKey Ed25519, PKCS #8
 * @param publicKey X.509
 * @param name as it calls itself
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ShareIdentity(byte[] privateKey, byte[] publicKey, String name) {}
