package org.kith.engine.share;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes that open with a passphrase alone: AES-256 in GCM (NIST SP 800-38D), the key by PBKDF2 with HMAC-SHA-256 (RFC 8018). All by
 * Java's own. What stands before the locked bytes is proved with them: it cannot be changed unseen.
 */
final class SealedBytes {

    /** What a file begins with. */
    static final byte[] MAGIC = "kith share 1\n".getBytes(US_ASCII);

    /** As OWASP's password storage cheat sheet of 2023 asks for: half a second here. */
    private static final int ITERATIONS = 600_000;

    /** A file asks for as many as it likes, and costs as much. */
    private static final int MOST_ITERATIONS = 10_000_000;

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int HEAD_BYTES = MAGIC.length + Integer.BYTES + SALT_BYTES + NONCE_BYTES;

    private SealedBytes() {}

    static byte[] seal(byte[] plain, char[] passphrase) {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).put(MAGIC).putInt(ITERATIONS);
        byte[] random = new byte[SALT_BYTES + NONCE_BYTES];
        new SecureRandom().nextBytes(random);
        head.put(random);
        try {
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + HEAD_BYTES + TAG_BITS / 8);
            sealed.writeBytes(head.array());
            sealed.writeBytes(
                    cipher(Cipher.ENCRYPT_MODE, head.array(), passphrase).doFinal(plain));
            return sealed.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has them
        }
    }

    /** Empty where it does not open: another passphrase, or other bytes. */
    static Optional<byte[]> open(byte[] sealed, char[] passphrase) {
        try {
            byte[] head = Arrays.copyOf(sealed, HEAD_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, head, passphrase);
            return Optional.of(cipher.doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] head, char[] passphrase) throws GeneralSecurityException {
        ByteBuffer bytes = ByteBuffer.wrap(head, MAGIC.length, HEAD_BYTES - MAGIC.length);
        int iterations = bytes.getInt();
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException(iterations + " iterations");
        }
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(salt).get(nonce);
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(head);
            return cipher;
        } finally {
            spec.clearPassword();
        }
    }
}
