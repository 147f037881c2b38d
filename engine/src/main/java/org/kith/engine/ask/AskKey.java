package org.kith.engine.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PrivateFiles;

/**
 * Seals what is asked into tokens that say nothing to anybody but this library, and that nobody else can make: AES-GCM, bound to the
 * page. So nothing has to be kept of a page that was written, and answers to what was not asked are known as such. Thread-safe.
 */
public final class AskKey {

    /** In the folder of the library. */
    static final String FILE = "asking.key";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Of a page's name. */
    private static final int PAGE_BYTES = 9;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private AskKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Made when a library asks for the first time. */
    static AskKey ofLibrary(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new EngineException(AskFault.NO_KEY, e, String.valueOf(e.getMessage()));
        }
    }

    /** Empty if the library never asked. */
    public static Optional<AskKey> ifAsked(Path folder) {
        try {
            return Optional.of(read(folder.resolve(FILE)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EngineException(AskFault.NO_KEY, e, String.valueOf(e.getMessage()));
        }
    }

    private static AskKey read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != KEY_BYTES) {
            throw new IOException(file + ": " + bytes.length + " bytes");
        }
        return new AskKey(bytes);
    }

    /** Whole or not at all; one that another process has made meanwhile is the library's. */
    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "asking", ".new");
        try {
            PrivateFiles.write(unfinished, bytes);
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException e) {
            return; // it counts
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A name for a new page, of letters that stand in addresses. */
    String newPage() {
        byte[] page = new byte[PAGE_BYTES];
        random.nextBytes(page);
        return Base64.getUrlEncoder().encodeToString(page);
    }

    String seal(AskedPlace place, String page) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, page).doFinal(place.toBytes());
            byte[] token = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, token, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, token, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Empty if this library did not ask that on that page. */
    public Optional<AskedPlace> open(String token, String page) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
            byte[] place =
                    cipher(Cipher.DECRYPT_MODE, nonce, page).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(AskedPlace.of(place));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String page) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(page.getBytes(UTF_8));
        return cipher;
    }
}
