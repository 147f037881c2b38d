package org.kith.engine.share;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Locale;
import org.kith.engine.model.Sha256;
import org.kith.engine.store.shares.ShareIdentity;

/** Signatures by Ed25519 (RFC 8032), and what people compare of a key. */
final class Signing {

    private static final String ALGORITHM = "Ed25519";

    /** Of the 64 digits of a hash, what two people can read to each other: 80 bits. */
    private static final int DIGITS = 20;

    private static final int GROUP = 4;

    private Signing() {}

    static ShareIdentity newIdentity(String name) {
        try {
            KeyPair keys = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new ShareIdentity(
                    keys.getPrivate().getEncoded(), keys.getPublic().getEncoded(), name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    static byte[] sign(byte[] message, ShareIdentity by) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(by.privateKey())));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Also false of what is no key or no signature. */
    static boolean isSigned(byte[] message, byte[] signature, byte[] publicKey) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Such as {@code 3F2A 99C0 …}: the same for the same key, and for no other that anybody can find. */
    static String fingerprint(byte[] publicKey) {
        String digits = HexFormat.of()
                .formatHex(Sha256.of(publicKey))
                .substring(0, DIGITS)
                .toUpperCase(Locale.ROOT);
        return digits.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
