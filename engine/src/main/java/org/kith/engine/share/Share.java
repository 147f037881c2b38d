package org.kith.engine.share;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.shares.ShareIdentity;

/**
 * A share as it lies in a file: a head that says whose it is, and what is said, signed together, and locked with a passphrase. It holds
 * names, hashes of photos and boxes of faces; no photo, no path, nothing of a photo.
 *
 * @param key public, of the library it is from
 * @param from as that library calls itself
 * @param madeAt ISO, in UTC
 * @param model that made the embeddings; empty without any
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Share(byte[] key, String from, String madeAt, String model, List<Said> said, List<Shape> shapes) {

    static final int VERSION = 1;

    private static final Gson GSON = new Gson();

    /** A library of a million faces that are all named takes 300 MB. */
    private static final long MOST_BYTES = 512L << 20;

    private static final int MOST_WORDS = 5_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_NUMBERS = 4096;

    /**
     * A word about a face.
     *
     * @param picture hexadecimal; null where it is not known
     * @param box x, y, width, height, in fractions of the upright photo
     * @param person the name; null where there is no face
     */
    record Said(
            String content,
            @Nullable String picture,
            double[] box,
            boolean drawn,
            String verdict,
            @Nullable String person,
            String at) {

        Box place() {
            return new Box(box[0], box[1], box[2], box[3]);
        }
    }

    /** What somebody looks like: the mean of the embeddings of a few faces. */
    record Shape(String person, float[] mean) {}

    private record Head(int version, String from, String madeAt, String model, List<Said> said, List<Shape> shapes) {}

    Share {
        said = List.copyOf(said);
        shapes = List.copyOf(shapes);
    }

    /** @throws EngineException if it cannot be written, or another file has the name */
    void write(Path file, ShareIdentity by, char[] passphrase) {
        byte[] body = GSON.toJson(new Head(VERSION, from, madeAt, model, said, shapes))
                .getBytes(UTF_8);
        byte[] signature = Signing.sign(body, by);
        ByteBuffer plain = ByteBuffer.allocate(3 * Integer.BYTES + key.length + signature.length + body.length);
        put(plain, key);
        put(plain, signature);
        put(plain, body);
        byte[] sealed = SealedBytes.seal(plain.array(), passphrase);
        Path target = file.toAbsolutePath().normalize();
        try {
            if (Files.exists(target) && !isShare(target)) {
                throw new EngineException(ShareFault.NOT_OURS, file);
            }
            PrivateFiles.replace(target, out -> out.write(sealed));
        } catch (IOException e) {
            throw new EngineException(ShareFault.NOT_WRITTEN, e, file, String.valueOf(e.getMessage()));
        }
    }

    private static void put(ByteBuffer to, byte[] bytes) {
        to.putInt(bytes.length).put(bytes);
    }

    /** By what it begins with. */
    static boolean isShare(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SealedBytes.MAGIC.length), SealedBytes.MAGIC);
        }
    }

    /** @throws EngineException if it is none, does not open, or is not what its key signed */
    static Share read(Path file, char[] passphrase) {
        byte[] plain = SealedBytes.open(bytes(file), passphrase)
                .orElseThrow(() -> new EngineException(ShareFault.LOCKED, file));
        try {
            ByteBuffer in = ByteBuffer.wrap(plain);
            byte[] key = take(in);
            byte[] signature = take(in);
            byte[] body = take(in);
            if (!Signing.isSigned(body, signature, key)) {
                throw new EngineException(ShareFault.NOT_SIGNED, file);
            }
            Head head = Objects.requireNonNull(GSON.fromJson(new String(body, UTF_8), Head.class));
            if (head.version > VERSION) {
                throw new EngineException(ShareFault.NEWER, file);
            }
            Share share = new Share(key, head.from, head.madeAt, head.model, head.said, head.shapes);
            share.requireSound();
            return share;
        } catch (JsonParseException
                | IllegalArgumentException
                | NullPointerException
                | DateTimeException
                | BufferUnderflowException e) {
            throw new EngineException(ShareFault.BROKEN, e, file);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (!isShare(file)) {
                throw new EngineException(ShareFault.NOT_A_SHARE, file);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new EngineException(ShareFault.TOO_LARGE, file, MOST_BYTES >> 20);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new EngineException(FileFault.FILE_NOT_READ, e, file, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] take(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /** Whoever signed it may still have written anything. */
    private void requireSound() {
        Instant unusedTime = Instant.parse(madeAt);
        requireName(from);
        if (said.size() > MOST_WORDS || model.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("too much");
        }
        for (Said word : said) {
            ContentHash unused = new ContentHash(word.content);
            if (word.picture != null) {
                PictureHash unusedPicture = PictureHash.of(new ContentHash(word.picture).toBytes());
            }
            Box unusedBox = word.place();
            Instant unusedAt = Instant.parse(word.at);
            boolean ofSomebody = verdict(word) != Verdict.NOT_A_FACE;
            if (ofSomebody != (word.person != null)) {
                throw new IllegalArgumentException("a verdict about " + word.person);
            }
            if (word.person != null) {
                requireName(word.person);
            }
        }
        for (Shape shape : shapes) {
            requireName(shape.person);
            if (shape.mean.length == 0 || shape.mean.length > MOST_NUMBERS) {
                throw new IllegalArgumentException(shape.mean.length + " numbers");
            }
        }
    }

    private static void requireName(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of " + name.length() + " letters");
        }
        String unused = new PersonName(name).key();
    }

    static Verdict verdict(Said word) {
        for (Verdict verdict : List.of(Verdict.IS, Verdict.IS_NOT, Verdict.NOT_A_FACE)) {
            if (verdict.code().equals(word.verdict)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("verdict " + word.verdict);
    }
}
